package needledrop.web.words;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import needledrop.catalog.fact.FactSource;
import needledrop.catalog.fact.PartialDate;
import needledrop.catalog.fact.PeakPosition;
import needledrop.catalog.fact.TextPart;

/** What the catalog knows, said in a page's language. */
public final class Sentences {
  private Sentences() {}

  public static String of(Words words, TextPart textPart) {
    return switch (textPart) {
      case TextPart.Text(String text) -> text;
      case TextPart.Link link -> link.text();
      case TextPart.Message message ->
          words.say(
              message.template(),
              message.values().stream().map(value -> value(words, value)).toArray());
    };
  }

  public static String of(Words words, List<TextPart> parts) {
    return parts.stream().map(textPart -> of(words, textPart)).collect(Collectors.joining());
  }

  private static String value(Words words, Object value) {
    return switch (value) {
      case TextPart textPart -> of(words, textPart);
      case PartialDate date -> of(words, date);
      case PeakPosition peakPosition -> of(words, peakPosition);
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
      case PartialDate.AboutYear(Year year) -> words.say("about {}", year);
    };
  }

  /** Where a fact comes from, short enough for its column. */
  public static String of(Words words, FactSource factSource) {
    return switch (factSource) {
      case FactSource.Cited(var title, _, var date) ->
          title + (date == null ? "" : ", " + of(words, date));
      case FactSource.Heard(double confidence) ->
          words.say("heard, {} % sure", Math.round(100 * confidence));
      case FactSource.Imported(String from) -> words.say("imported from {}", from);
      case FactSource.Recalled(String by) -> words.say("as {} remembers it", by);
    };
  }

  /** As in "No. 2" or "top 10". */
  public static String of(Words words, PeakPosition peakPosition) {
    return switch (peakPosition) {
      case PeakPosition.At(int position) -> words.say("No. {}", position);
      case PeakPosition.Top(int positions) -> words.say("top {}", positions);
    };
  }
}
