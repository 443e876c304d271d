package needledrop.web.site.sheet;

import gg.jte.Content;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import needledrop.catalog.item.Item;
import needledrop.journal.Settings;
import needledrop.journal.entry.Entry;
import needledrop.store.QueryCache;
import needledrop.web.http.Page;
import needledrop.web.http.PublishedPages;
import needledrop.web.http.StaticFiles;
import needledrop.web.http.Templates;
import org.jspecify.annotations.Nullable;

/** The paper that public pages are printed on: their frame, and the two ways to hand them out. */
public final class PageRenderer {
  private static final int MAX_CACHED_ITEMS = 200;

  /** Of how many entries about an item one may lend its page a picture. */
  private static final int MAX_PICTURE_ENTRIES = 5;

  private final Journal journal;
  private final StaticFiles files;
  private final Templates templates;
  private final PublishedPages published;
  private final PageMetadata pageMetadata;
  private final QueryCache<Item, String> jsonLdByItem;

  public PageRenderer(
      Journal journal, StaticFiles files, Templates templates, PublishedPages published) {
    this.journal = journal;
    this.files = files;
    this.templates = templates;
    this.published = published;
    this.pageMetadata = new PageMetadata(journal);
    this.jsonLdByItem = journal.keeping(MAX_CACHED_ITEMS);
  }

  public StaticFiles files() {
    return files;
  }

  /** A page that search engines may find at this path. */
  public Page page(String title, @Nullable String description, String path) {
    return page(title, description, path, List.of(), null);
  }

  /** The front page, or an older one behind it. */
  public Page frontPage(
      String title, @Nullable String description, String path, List<Entry> entries) {
    return page(title, description, path, entries, pageMetadata.jsonLd(path, entries));
  }

  /** A page that lists entries. */
  public Page listPage(
      String title, @Nullable String description, String path, List<Entry> entries) {
    return page(
        title, description, path, entries, pageMetadata.jsonLd(title, description, path, entries));
  }

  /** The page of a film, a song and their like, at this path. */
  public Page page(Item item, String path) {
    return page(
        item.fullName(),
        null,
        path,
        journal.entries().about(item, 1, MAX_PICTURE_ENTRIES),
        jsonLdByItem.get(item, () -> pageMetadata.jsonLd(item)));
  }

  private Page page(
      String title,
      @Nullable String description,
      String path,
      List<Entry> entries,
      @Nullable String data) {
    Settings settings = journal.settings();
    String said = description == null ? settings.tagline() : description;
    String name = title.isEmpty() ? settings.title() : title;
    return page(title, said, path, pageMetadata.openGraph(name, said, path, entries), data);
  }

  public Page page(
      String title,
      @Nullable String description,
      String path,
      List<Page.Meta> meta,
      @Nullable String data,
      String... scripts) {
    return new Page(
        journal.masthead(), files, title, description, path, meta, data, List.of(scripts));
  }

  /** A page that search engines leave out. */
  public Page noIndexPage(String title) {
    return Page.noIndex(journal.masthead(), files, title);
  }

  /** Says one of the fixed texts in the journal's language. */
  public String translate(String english, Object... values) {
    return journal.masthead().translator().translate(english, values);
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
