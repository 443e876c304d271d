package needledrop.web.http;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.journal.prose.SafeHtml;
import needledrop.web.language.Translator;
import org.jspecify.annotations.Nullable;

/**
 * The data that the layout template needs for one page: title, description, canonical path,
 * metadata, scripts and video players.
 *
 * @param title for the browser tab, without the name of the journal
 * @param description for search engines; null for none
 * @param path canonical path; null for a page that search engines must not index
 * @param meta Open Graph properties for previews of the page
 * @param jsonLd structured data, escaped for a script element; null for none
 * @param scripts names of the JavaScript modules of the page
 * @param playerOrigins origins of the external video players that the page may embed
 */
public record Page(
    Masthead masthead,
    StaticFiles files,
    String title,
    @Nullable String description,
    @Nullable String path,
    List<Meta> meta,
    @Nullable String jsonLd,
    List<String> scripts,
    Set<String> playerOrigins) {

  /** A page without embedded players. */
  public Page(
      Masthead masthead,
      StaticFiles files,
      String title,
      @Nullable String description,
      @Nullable String path,
      List<Meta> meta,
      @Nullable String jsonLd,
      List<String> scripts) {
    this(masthead, files, title, description, path, meta, jsonLd, scripts, Set.of());
  }

  /** Returns the same page, which may also embed the players of these texts. */
  public Page withPlayers(Stream<SafeHtml> texts) {
    Set<String> origins =
        texts.flatMap(text -> text.playerOrigins().stream()).collect(Collectors.toSet());
    return new Page(masthead, files, title, description, path, meta, jsonLd, scripts, origins);
  }

  /** An Open Graph property. */
  public record Meta(String property, String content) {}

  /** Returns a page that search engines must not index, without preview properties. */
  public static Page noIndex(
      Masthead masthead, StaticFiles files, String title, String... scripts) {
    return new Page(masthead, files, title, null, null, List.of(), null, List.of(scripts));
  }

  /** Returns the content of the title element. */
  public String windowTitle() {
    return title.isEmpty() ? masthead.title() : title + " · " + masthead.title();
  }

  /** Translates a message into the language of the journal. */
  public String translate(String template, Object... namesAndValues) {
    return translator().translate(template, namesAndValues);
  }

  /** Returns the translator into the language of the journal. */
  public Translator translator() {
    return masthead.translator();
  }

  /** Returns the URL of a static file. */
  public String fileAddress(String name) {
    return files.address(name);
  }
}
