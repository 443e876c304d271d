package needledrop.web.http;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.journal.prose.SafeHtml;
import needledrop.web.words.Translator;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page has to know of the page within it.
 *
 * @param title as in the browser's tab, without the journal's name
 * @param path where the page lies, as search engines should keep it; none for a page to be left out
 * @param meta properties for those who show a preview of the page
 * @param jsonLd JSON-LD, already safe to stand within a script element
 * @param scripts names of the modules it runs
 * @param playerOrigins where the players of other hosts' videos come from that it may open
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

  /** A page that opens no players of others. */
  public Page(
      Masthead masthead,
      StaticFiles files,
      String title,
      @Nullable String description,
      @Nullable String path,
      List<Meta> meta,
      @Nullable String data,
      List<String> scripts) {
    this(masthead, files, title, description, path, meta, data, scripts, Set.of());
  }

  /** The same page, which shows these texts and may open the players of their videos. */
  public Page withPlayers(Stream<SafeHtml> texts) {
    Set<String> all =
        texts.flatMap(text -> text.playerOrigins().stream()).collect(Collectors.toSet());
    return new Page(masthead, files, title, description, path, meta, jsonLd, scripts, all);
  }

  /** A property of Open Graph. */
  public record Meta(String property, String content) {}

  /** A page that is kept out of search engines and previews. */
  public static Page noIndex(
      Masthead masthead, StaticFiles files, String title, String... scripts) {
    return new Page(masthead, files, title, null, null, List.of(), null, List.of(scripts));
  }

  public String windowTitle() {
    return title.isEmpty() ? masthead.title() : title + " · " + masthead.title();
  }

  /** Says one of the fixed texts in the journal's language. */
  public String translate(String template, Object... namesAndValues) {
    return translator().translate(template, namesAndValues);
  }

  public Translator translator() {
    return masthead.translator();
  }

  public String fileAddress(String name) {
    return files.address(name);
  }
}
