package needledrop.web.site.item;

import needledrop.catalog.detail.FactLine.Value;
import needledrop.catalog.fact.Source;
import needledrop.web.http.Words;
import needledrop.web.words.Sentences;

/** How a page says where a fact comes from. */
public final class Sourced {
  private Sourced() {}

  /** The source in a page's language, short enough for its column. */
  public static String words(Words words, Source source) {
    return switch (source) {
      case Source.Cited(var title, var page, var date) ->
          title + (date == null ? "" : ", " + Sentences.of(words, date));
      case Source.Heard(double confidence) ->
          words.say("heard, {} % sure", Math.round(100 * confidence));
      case Source.Imported(String from) -> words.say("imported from {}", from);
      case Source.Recalled(String by) -> words.say("as {} remembers it", by);
    };
  }

  /** What is only remembered looks it. */
  public static String tone(Value value) {
    boolean recalled = value.sources().stream().allMatch(Source.Recalled.class::isInstance);
    return recalled ? "recalled" : "stated";
  }
}
