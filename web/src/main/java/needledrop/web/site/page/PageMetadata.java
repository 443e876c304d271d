package needledrop.web.site.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.Authors;
import needledrop.journal.relation.FullEntries;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.reply.ReplyThread;
import needledrop.journal.syndication.JsonLd;
import needledrop.journal.syndication.JsonLd.ListedEntry;
import needledrop.journal.syndication.OpenGraph;
import needledrop.journal.syndication.PreviewImage;
import needledrop.web.http.Page.Meta;
import needledrop.web.http.SiteIdentity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The metadata of pages: Open Graph for link previews, and JSON-LD for search engines. */
public final class PageMetadata {
  /** The number of entries of a list that are searched for a preview image. */
  private static final int MAX_IMAGE_ENTRIES = 10;

  private final SiteIdentity identity;
  private final FullEntries fullEntries;
  private final Items items;
  private final Facts facts;
  private final Authors authors;

  public PageMetadata(
      SiteIdentity identity, FullEntries fullEntries, Items items, Facts facts, Authors authors) {
    this.identity = identity;
    this.fullEntries = fullEntries;
    this.items = items;
    this.facts = facts;
    this.authors = authors;
  }

  /** Open Graph properties of the page of an entry. */
  public List<Meta> openGraph(FullEntry full) {
    return new OpenGraph(identity.settings(), identity.publicAddress())
        .of(full).stream().map(property -> new Meta(property.name(), property.content())).toList();
  }

  /** Open Graph properties of a link to a moment of the entry's clip. */
  public List<Meta> openGraph(FullEntry full, ClipMoment clipMoment) {
    return ofMoment(openGraph(full), full.title(), clipMoment);
  }

  /** Open Graph properties of the page of a clip, or of a link to a moment of the clip. */
  public List<Meta> openGraph(
      ClipWithCues clipWithCues, String description, Optional<ClipMoment> moment) {
    List<Meta> clip =
        new OpenGraph(identity.settings(), identity.publicAddress())
            .of(clipWithCues.clip(), description).stream()
                .map(property -> new Meta(property.name(), property.content()))
                .toList();
    return moment.map(at -> ofMoment(clip, clipWithCues.clip().title(), at)).orElse(clip);
  }

  /** Replaces title, image and URL by those of the moment. */
  private List<Meta> ofMoment(List<Meta> page, String title, ClipMoment clipMoment) {
    String name =
        identity
            .translator()
            .translate("{title} at {time}", "title", title, "time", clipMoment.label());
    return page.stream()
        .map(meta ->
            switch (meta.property()) {
              case "og:title" -> new Meta("og:title", name);
              case "og:image" -> new Meta("og:image", identity.absoluteUrl(clipMoment.imagePath()));
              case "og:image:width" -> new Meta("og:image:width", clipMoment.width());
              case "og:image:height" -> new Meta("og:image:height", clipMoment.height());
              case "og:image:alt" -> new Meta("og:image:alt", name);
              case "og:url" -> new Meta("og:url", meta.content() + "?t=" + clipMoment.second());
              default -> meta;
            })
        .toList();
  }

  /** The image of the first of these entries that has one. */
  Optional<PreviewImage> image(List<Entry> entries) {
    return entries.stream()
        .limit(MAX_IMAGE_ENTRIES)
        .map(fullEntries::of)
        .flatMap(full -> PreviewImage.of(full).stream())
        .findFirst();
  }

  /** Open Graph properties of any other page. */
  List<Meta> openGraph(
      String title, String description, String path, Optional<PreviewImage> image) {
    return new OpenGraph(identity.settings(), identity.publicAddress())
        .of(title, description, path, image).stream()
            .map(property -> new Meta(property.name(), property.content()))
            .toList();
  }

  /** JSON-LD of the page of a clip. */
  public String jsonLd(ClipWithCues clipWithCues, String description, Instant uploaded) {
    return jsonLd().of(clipWithCues, description, uploaded);
  }

  /** JSON-LD of the front page and of the entries on it. */
  String jsonLd(String path, List<Entry> entries) {
    return jsonLd().ofFront(path, entries.stream().map(fullEntries::of).toList());
  }

  /** JSON-LD of a page that lists entries. */
  String jsonLd(String name, @Nullable String description, String path, List<Entry> entries) {
    ZoneId zone = identity.timeZone();
    return jsonLd()
        .ofList(
            name,
            description,
            path,
            entries.stream()
                .map(entry -> new ListedEntry(entry.path(zone), entry.title()))
                .toList());
  }

  /** JSON-LD of the page of an item. */
  public String jsonLd(Item item) {
    return jsonLd().of(item);
  }

  /** JSON-LD of an entry, its clips and its songs, without replies. */
  public ObjectNode jsonLd(FullEntry full) {
    return jsonLd().of(full);
  }

  /** Adds all replies to the JSON-LD of an entry. */
  public String jsonLd(ObjectNode entry, FullEntry full, List<ReplyThread> replies) {
    return jsonLd().withReplies(entry, full, replies);
  }

  private JsonLd jsonLd() {
    return new JsonLd(identity.settings(), identity.publicAddress(), items, facts, authors);
  }
}
