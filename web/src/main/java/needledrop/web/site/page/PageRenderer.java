package needledrop.web.site.page;

import gg.jte.Content;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import needledrop.catalog.item.Item;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.settings.Settings;
import needledrop.journal.syndication.PreviewImage;
import needledrop.store.Database;
import needledrop.store.Ids.EntryId;
import needledrop.store.QueryCache;
import needledrop.web.http.Page;
import needledrop.web.http.PublishedPages;
import needledrop.web.http.SiteIdentity;
import needledrop.web.http.StaticFiles;
import needledrop.web.http.Templates;
import org.jspecify.annotations.Nullable;

/** Renders public pages in the layout of the site, and sends them: cached or for one visitor. */
public final class PageRenderer {
  private static final int MAX_CACHED_ITEMS = 200;
  private static final int MAX_CACHED_LISTS = 50;

  /** The number of entries about an item that are searched for a preview image of its page. */
  private static final int MAX_IMAGE_ENTRIES = 5;

  private final SiteIdentity identity;
  private final Entries entries;
  private final PageMetadata pageMetadata;
  private final StaticFiles files;
  private final Templates templates;
  private final PublishedPages published;
  private final QueryCache<Item, ItemMetadata> metadataByItem;
  private final QueryCache<FrontPageKey, String> jsonLdByFrontPage;
  private final QueryCache<List<EntryVersion>, Optional<PreviewImage>> imageByList;

  private record ItemMetadata(Optional<PreviewImage> image, String jsonLd) {}

  private record FrontPageKey(String path, List<EntryVersion> entries) {}

  /** Identifies a version of an entry, without its text. */
  private record EntryVersion(EntryId id, int version, String path) {}

  public PageRenderer(
      Database database,
      SiteIdentity identity,
      Entries entries,
      PageMetadata pageMetadata,
      StaticFiles files,
      Templates templates,
      PublishedPages published) {
    this.identity = identity;
    this.entries = entries;
    this.pageMetadata = pageMetadata;
    this.files = files;
    this.templates = templates;
    this.published = published;
    this.metadataByItem = new QueryCache<>(database, MAX_CACHED_ITEMS);
    this.jsonLdByFrontPage = new QueryCache<>(database, MAX_CACHED_LISTS);
    this.imageByList = new QueryCache<>(database, MAX_CACHED_LISTS);
  }

  /** A page that search engines may index at this path. */
  public Page page(String title, @Nullable String description, String path) {
    return page(title, description, path, Optional.empty(), null);
  }

  /** The front page, or a page of older entries. */
  public Page frontPage(
      String title, @Nullable String description, String path, List<Entry> listed) {
    List<EntryVersion> versions = versions(listed);
    return page(
        title,
        description,
        path,
        image(versions, listed),
        jsonLdByFrontPage.get(
            new FrontPageKey(path, versions), () -> pageMetadata.jsonLd(path, listed)));
  }

  /** A page that lists entries. */
  public Page listPage(
      String title, @Nullable String description, String path, List<Entry> listed) {
    return page(
        title,
        description,
        path,
        image(versions(listed), listed),
        pageMetadata.jsonLd(title, description, path, listed));
  }

  /** The page of an item, at this path. */
  public Page page(Item item, String path) {
    ItemMetadata metadata = metadataByItem.get(item, () -> metadata(item));
    return page(item.fullName(), null, path, metadata.image(), metadata.jsonLd());
  }

  private ItemMetadata metadata(Item item) {
    List<Entry> about = entries.about(item, 1, MAX_IMAGE_ENTRIES);
    return new ItemMetadata(pageMetadata.image(about), pageMetadata.jsonLd(item));
  }

  private Optional<PreviewImage> image(List<EntryVersion> versions, List<Entry> listed) {
    return imageByList.get(versions, () -> pageMetadata.image(listed));
  }

  private List<EntryVersion> versions(List<Entry> listed) {
    ZoneId zone = identity.timeZone();
    return listed.stream()
        .map(entry -> new EntryVersion(entry.id(), entry.version(), entry.path(zone)))
        .toList();
  }

  private Page page(
      String title,
      @Nullable String description,
      String path,
      Optional<PreviewImage> image,
      @Nullable String jsonLd) {
    Settings settings = identity.settings();
    String text = description == null ? settings.tagline() : description;
    String name = title.isEmpty() ? settings.title() : title;
    return page(title, text, path, pageMetadata.openGraph(name, text, path, image), jsonLd);
  }

  public Page page(
      String title,
      @Nullable String description,
      String path,
      List<Page.Meta> meta,
      @Nullable String jsonLd,
      String... scripts) {
    return new Page(
        identity.masthead(), files, title, description, path, meta, jsonLd, List.of(scripts));
  }

  /** A page that search engines must not index. */
  public Page noIndexPage(String title, String... scripts) {
    return Page.noIndex(identity.masthead(), files, title, scripts);
  }

  /** Translates a message into the journal's language. */
  public String translate(String template, Object... namesAndValues) {
    return identity.translator().translate(template, namesAndValues);
  }

  /** Sends a page that is the same for every reader; it may be cached. */
  public void sendPublic(Context request, String template, Supplier<Map<String, ?>> values)
      throws IOException {
    published.send(request, templates, template, values);
  }

  /** Sends other text that is the same for every reader, such as a feed; it may be cached. */
  public void sendPublicText(Context request, String contentType, Supplier<byte[]> text)
      throws IOException {
    published.send(request, contentType, text);
  }

  /** Renders a part of a page once, for use in several pages. */
  public Content renderFragment(String template, Map<String, ?> values) {
    byte[] html = templates.render(template, values);
    return output -> output.writeBinaryContent(html);
  }

  /** Sends a page to this visitor only; it is never cached. */
  public void sendPrivate(Context request, String template, Map<String, ?> values)
      throws IOException {
    templates.send(request, template, values);
  }
}
