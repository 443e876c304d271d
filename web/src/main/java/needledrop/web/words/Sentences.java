package needledrop.web.words;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import needledrop.catalog.fact.Part;
import needledrop.catalog.fact.PartialDate;
import needledrop.catalog.fact.Peak;
import needledrop.catalog.fact.Source;

/** What the catalog knows, said in a page's language. */
public final class Sentences {
  private Sentences() {}

  public static String of(Words words, Part part) {
    return switch (part) {
      case Part.Text(String text) -> text;
      case Part.Link link -> link.text();
      case Part.Said said ->
          words.say(
              said.english(), said.values().stream().map(value -> value(words, value)).toArray());
    };
  }

  public static String of(Words words, List<Part> parts) {
    return parts.stream().map(part -> of(words, part)).collect(Collectors.joining());
  }

  private static String value(Words words, Object value) {
    return switch (value) {
      case Part part -> of(words, part);
      case PartialDate date -> of(words, date);
      case Peak peak -> of(words, peak);
      default -> value.toString();
    };
  }

  /** As in "November 27, 1985", "noviembre de 1985" or "about 1985". */
  public static String of(Words words, PartialDate date) {
    return switch (date) {
      case PartialDate.Day(LocalDate day) ->
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
              .withLocale(words.locale())
              .format(day);
      case PartialDate.Month(YearMonth month) ->
          DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(words.locale()).format(month);
      case PartialDate.InYear(Year year) -> year.toString();
      case PartialDate.About(Year year) -> words.say("about {}", year);
    };
  }

  /** Where a fact comes from, short enough for its column. */
  public static String of(Words words, Source source) {
    return switch (source) {
      case Source.Cited(var title, _, var date) ->
          title + (date == null ? "" : ", " + of(words, date));
      case Source.Heard(double confidence) ->
          words.say("heard, {} % sure", Math.round(100 * confidence));
      case Source.Imported(String from) -> words.say("imported from {}", from);
      case Source.Recalled(String by) -> words.say("as {} remembers it", by);
    };
  }

  /** As in "No. 2" or "top 10". */
  public static String of(Words words, Peak peak) {
    return switch (peak) {
      case Peak.At(int position) -> words.say("No. {}", position);
      case Peak.Within(int positions) -> words.say("top {}", positions);
    };
  }
}
