package needledrop.web.words;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.PeakPosition;
import needledrop.catalog.value.TextPart;

/** What the catalog knows, said in a page's language. */
public final class CatalogFormatter {
  private CatalogFormatter() {}

  public static String format(Translator translator, TextPart textPart) {
    return switch (textPart) {
      case TextPart.Text(String text) -> text;
      case TextPart.Link link -> link.text();
      case TextPart.Message message ->
          translator.translate(
              message.template(),
              message.values().stream().map(value -> value(translator, value)).toArray());
    };
  }

  public static String format(Translator translator, List<TextPart> parts) {
    return parts.stream()
        .map(textPart -> format(translator, textPart))
        .collect(Collectors.joining());
  }

  private static String value(Translator translator, Object value) {
    return switch (value) {
      case TextPart textPart -> format(translator, textPart);
      case PartialDate date -> format(translator, date);
      case PeakPosition peakPosition -> format(translator, peakPosition);
      default -> value.toString();
    };
  }

  /** As in "November 27, 1985", "noviembre de 1985" or "about 1985". */
  public static String format(Translator translator, PartialDate date) {
    return switch (date) {
      case PartialDate.Day(LocalDate day) ->
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
              .withLocale(translator.locale())
              .format(day);
      case PartialDate.Month(YearMonth month) ->
          DateTimeFormatter.ofLocalizedPattern("yMMMM")
              .withLocale(translator.locale())
              .format(month);
      case PartialDate.InYear(Year year) -> year.toString();
      case PartialDate.AboutYear(Year year) -> translator.translate("about {}", year);
    };
  }

  /** Where a fact comes from, short enough for its column. */
  public static String format(Translator translator, FactSource factSource) {
    return switch (factSource) {
      case FactSource.Cited(var title, _, var date) ->
          title + (date == null ? "" : ", " + format(translator, date));
      case FactSource.Heard(double confidence) ->
          translator.translate("heard, {} % sure", Math.round(100 * confidence));
      case FactSource.Imported(String from) -> translator.translate("imported from {}", from);
      case FactSource.Recalled(String by) -> translator.translate("as {} remembers it", by);
    };
  }

  /** As in "No. 2" or "top 10". */
  public static String format(Translator translator, PeakPosition peakPosition) {
    return switch (peakPosition) {
      case PeakPosition.At(int position) -> translator.translate("No. {}", position);
      case PeakPosition.Top(int positions) -> translator.translate("top {}", positions);
    };
  }
}
