package needledrop.web.site.sheet;

import gg.jte.Content;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import needledrop.catalog.item.Item;
import needledrop.journal.entry.Entry;
import needledrop.journal.settings.Settings;
import needledrop.journal.syndication.PreviewImage;
import needledrop.store.Ids.EntryId;
import needledrop.store.QueryCache;
import needledrop.web.http.Page;
import needledrop.web.http.PublishedPages;
import needledrop.web.http.StaticFiles;
import needledrop.web.http.Templates;
import org.jspecify.annotations.Nullable;

/** The paper that public pages are printed on: their frame, and the two ways to hand them out. */
public final class PageRenderer {
  private static final int MAX_CACHED_ITEMS = 200;
  private static final int MAX_CACHED_LISTS = 50;

  /** Of how many entries about an item one may lend its page a picture. */
  private static final int MAX_PICTURE_ENTRIES = 5;

  private final SiteParts siteParts;
  private final StaticFiles files;
  private final Templates templates;
  private final PublishedPages published;
  private final PageMetadata pageMetadata;
  private final QueryCache<Item, ItemMetadata> metadataByItem;
  private final QueryCache<FrontPageKey, String> jsonLdByFrontPage;
  private final QueryCache<List<EntryVersion>, Optional<PreviewImage>> imageByList;

  private record ItemMetadata(Optional<PreviewImage> image, String jsonLd) {}

  private record FrontPageKey(String path, List<EntryVersion> entries) {}

  /** Names an entry as it was at one time, without its text. */
  private record EntryVersion(EntryId id, int version, String path) {}

  public PageRenderer(
      SiteParts siteParts, StaticFiles files, Templates templates, PublishedPages published) {
    this.siteParts = siteParts;
    this.files = files;
    this.templates = templates;
    this.published = published;
    this.pageMetadata = new PageMetadata(siteParts);
    this.metadataByItem = siteParts.keeping(MAX_CACHED_ITEMS);
    this.jsonLdByFrontPage = siteParts.keeping(MAX_CACHED_LISTS);
    this.imageByList = siteParts.keeping(MAX_CACHED_LISTS);
  }

  public StaticFiles files() {
    return files;
  }

  /** A page that search engines may find at this path. */
  public Page page(String title, @Nullable String description, String path) {
    return page(title, description, path, Optional.empty(), null);
  }

  /** The front page, or an older one behind it. */
  public Page frontPage(
      String title, @Nullable String description, String path, List<Entry> entries) {
    List<EntryVersion> versions = versions(entries);
    return page(
        title,
        description,
        path,
        image(versions, entries),
        jsonLdByFrontPage.get(
            new FrontPageKey(path, versions), () -> pageMetadata.jsonLd(path, entries)));
  }

  /** A page that lists entries. */
  public Page listPage(
      String title, @Nullable String description, String path, List<Entry> entries) {
    return page(
        title,
        description,
        path,
        image(versions(entries), entries),
        pageMetadata.jsonLd(title, description, path, entries));
  }

  /** The page of a film, a song and their like, at this path. */
  public Page page(Item item, String path) {
    ItemMetadata metadata = metadataByItem.get(item, () -> metadata(item));
    return page(item.fullName(), null, path, metadata.image(), metadata.jsonLd());
  }

  private ItemMetadata metadata(Item item) {
    List<Entry> entries = siteParts.entries().about(item, 1, MAX_PICTURE_ENTRIES);
    return new ItemMetadata(pageMetadata.image(entries), pageMetadata.jsonLd(item));
  }

  private Optional<PreviewImage> image(List<EntryVersion> versions, List<Entry> entries) {
    return imageByList.get(versions, () -> pageMetadata.image(entries));
  }

  private List<EntryVersion> versions(List<Entry> entries) {
    ZoneId zone = siteParts.settings().timeZone();
    return entries.stream()
        .map(entry -> new EntryVersion(entry.id(), entry.version(), entry.path(zone)))
        .toList();
  }

  private Page page(
      String title,
      @Nullable String description,
      String path,
      Optional<PreviewImage> image,
      @Nullable String data) {
    Settings settings = siteParts.settings();
    String said = description == null ? settings.tagline() : description;
    String name = title.isEmpty() ? settings.title() : title;
    return page(title, said, path, pageMetadata.openGraph(name, said, path, image), data);
  }

  public Page page(
      String title,
      @Nullable String description,
      String path,
      List<Page.Meta> meta,
      @Nullable String data,
      String... scripts) {
    return new Page(
        siteParts.masthead(), files, title, description, path, meta, data, List.of(scripts));
  }

  /** A page that search engines leave out. */
  public Page noIndexPage(String title) {
    return Page.noIndex(siteParts.masthead(), files, title);
  }

  /** Says one of the fixed texts in the journal's language. */
  public String translate(String template, Object... namesAndValues) {
    return siteParts.masthead().translator().translate(template, namesAndValues);
  }

  /** Hands out what every reader sees alike; it may be kept. */
  public void sendPublic(Context request, String template, Supplier<Map<String, ?>> values)
      throws IOException {
    published.send(request, templates, template, values);
  }

  /** Hands out something of that kind that is no page, as a feed. */
  public void sendPublicText(Context request, String contentType, Supplier<byte[]> text)
      throws IOException {
    published.send(request, contentType, text);
  }

  /** Draws a part of a page ahead, to stand in others as often as it is needed. */
  public Content renderFragment(String template, Map<String, ?> values) {
    byte[] html = templates.render(template, values);
    return output -> output.writeBinaryContent(html);
  }

  /** Hands out what is meant for this one visitor. */
  public void sendPrivate(Context request, String template, Map<String, ?> values)
      throws IOException {
    templates.send(request, template, values);
  }
}
