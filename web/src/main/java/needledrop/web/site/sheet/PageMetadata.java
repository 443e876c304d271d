package needledrop.web.site.sheet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.item.Item;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.Authors;
import needledrop.journal.relation.FullEntry;
import needledrop.journal.reply.ReplyThread;
import needledrop.journal.syndication.JsonLd;
import needledrop.journal.syndication.JsonLd.ListedEntry;
import needledrop.journal.syndication.OpenGraph;
import needledrop.journal.syndication.PreviewImage;
import needledrop.web.http.Page.Meta;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a page tells programs that read it: whoever shows a preview of it, or searches. */
public final class PageMetadata {
  /** In how many entries of a list a picture is looked for. */
  private static final int MAX_PICTURE_ENTRIES = 10;

  private final SiteParts siteParts;

  public PageMetadata(SiteParts siteParts) {
    this.siteParts = siteParts;
  }

  /** For a link to the entry that somebody passes on. */
  public List<Meta> openGraph(FullEntry full) {
    return new OpenGraph(siteParts.settings(), siteParts.address())
        .of(full).stream().map(one -> new Meta(one.name(), one.content())).toList();
  }

  /** For a link to a moment of the entry's clip. */
  public List<Meta> openGraph(FullEntry full, ClipMoment clipMoment) {
    return moment(openGraph(full), full.title(), clipMoment);
  }

  /** For a link to a clip, or to a moment of it. */
  public List<Meta> openGraph(ClipWithCues shown, String description, Optional<ClipMoment> moment) {
    List<Meta> clip =
        new OpenGraph(siteParts.settings(), siteParts.address())
            .of(shown.clip(), description).stream()
                .map(one -> new Meta(one.name(), one.content()))
                .toList();
    return moment.map(one -> moment(clip, shown.clip().title(), one)).orElse(clip);
  }

  /** The moment's name and picture take the place of the whole's. */
  private List<Meta> moment(List<Meta> whole, String title, ClipMoment clipMoment) {
    String name =
        siteParts
            .masthead()
            .translator()
            .translate("{title} at {time}", "title", title, "time", clipMoment.label());
    return whole.stream()
        .map(meta ->
            switch (meta.property()) {
              case "og:title" -> new Meta("og:title", name);
              case "og:image" ->
                  new Meta("og:image", siteParts.masthead().absoluteUrl(clipMoment.imagePath()));
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
        .limit(MAX_PICTURE_ENTRIES)
        .map(siteParts.full()::of)
        .flatMap(full -> PreviewImage.of(full).stream())
        .findFirst();
  }

  /** Open Graph properties of any other page. */
  List<Meta> openGraph(
      String title, String description, String path, Optional<PreviewImage> image) {
    return new OpenGraph(siteParts.settings(), siteParts.address())
        .of(title, description, path, image).stream()
            .map(one -> new Meta(one.name(), one.content()))
            .toList();
  }

  /** What search engines are told of a clip. */
  public String jsonLd(ClipWithCues shown, String description, Instant uploaded) {
    return jsonLd().of(shown, description, uploaded);
  }

  /** What search engines are told of the front page, and of the entries on it. */
  String jsonLd(String path, List<Entry> entries) {
    return jsonLd().ofFront(path, entries.stream().map(siteParts.full()::of).toList());
  }

  /** What search engines are told of a page that lists entries. */
  String jsonLd(String name, @Nullable String description, String path, List<Entry> entries) {
    ZoneId zone = siteParts.settings().timeZone();
    return jsonLd()
        .ofList(
            name,
            description,
            path,
            entries.stream()
                .map(entry -> new ListedEntry(entry.path(zone), entry.title()))
                .toList());
  }

  /** What search engines are told of a film, a song and their like. */
  public String jsonLd(Item item) {
    return jsonLd().of(item);
  }

  /** What search engines are told of the entry, its clip and its songs. */
  public ObjectNode jsonLd(FullEntry full) {
    return jsonLd().of(full);
  }

  /** The same, with all replies. */
  public String jsonLd(ObjectNode entry, FullEntry full, List<ReplyThread> replies) {
    return jsonLd().withReplies(entry, full, replies);
  }

  private JsonLd jsonLd() {
    return new JsonLd(
        siteParts.settings(),
        siteParts.address(),
        siteParts.items(),
        siteParts.facts(),
        new Authors(siteParts.database(), siteParts.members()));
  }
}
