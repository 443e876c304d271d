package needledrop.web.language;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.PeakPosition;
import needledrop.catalog.value.TextPart;
import needledrop.message.Message;

/**
 * Translates the texts of facts into the language of a page, keeping their links, and formats
 * partial dates, sources and chart positions.
 */
public final class CatalogFormatter {
  /**
   * The first character of the private use area of Unicode, of which each link gets one as
   * placeholder.
   */
  private static final char FIRST_PLACEHOLDER = '\uE000';

  private CatalogFormatter() {}

  /** Returns the text of a part, without links. */
  public static String format(Translator translator, TextPart textPart) {
    return format(translator, List.of(textPart));
  }

  /** Returns the text of parts, without links. */
  public static String format(Translator translator, List<TextPart> parts) {
    return parts(translator, parts).stream().map(TextPart::text).collect(Collectors.joining());
  }

  /** Translates the sentences among the parts; the result has only plain text and links. */
  public static List<TextPart> parts(Translator translator, List<TextPart> parts) {
    return parts.stream()
        .flatMap(part ->
            part instanceof TextPart.Sentence(Message message)
                ? parts(translator, message).stream()
                : Stream.of(part))
        .toList();
  }

  /**
   * Renders a sentence with a placeholder for each link, and splits the result at the placeholders.
   */
  private static List<TextPart> parts(Translator translator, Message message) {
    List<TextPart.Link> links = new ArrayList<>();
    Map<String, Object> values = new HashMap<>(message.values());
    values.replaceAll((name, value) -> {
      if (value instanceof TextPart.Link link) {
        links.add(link);
        return String.valueOf((char) (FIRST_PLACEHOLDER + links.size() - 1));
      }
      return value;
    });
    String text = translator.translate(new Message(message.template(), values));
    return splitAtPlaceholders(text, links);
  }

  private static List<TextPart> splitAtPlaceholders(String text, List<TextPart.Link> links) {
    List<TextPart> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      int link = text.charAt(i) - FIRST_PLACEHOLDER;
      if (link >= 0 && link < links.size()) {
        parts.add(new TextPart.Text(text.substring(start, i)));
        parts.add(links.get(link));
        start = i + 1;
      }
    }
    parts.add(new TextPart.Text(text.substring(start)));
    return parts;
  }

  /** Formats a date, as in "November 27, 1985", "noviembre de 1985" or "about 1985". */
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
      case PartialDate.AboutYear(Year year) ->
          translator.translate("about {year}", "year", year.toString());
    };
  }

  /** Formats the source of a fact, in short form for a column. */
  public static String format(Translator translator, FactSource factSource) {
    return translator.translate(factSource.message());
  }

  /** Formats a chart position, as in "No. 2" or "top 10". */
  public static String format(Translator translator, PeakPosition peakPosition) {
    return switch (peakPosition) {
      case PeakPosition.At(int position) ->
          translator.translate("No. {position}", "position", position);
      case PeakPosition.Top(int positions) ->
          translator.translate("top {count}", "count", positions);
    };
  }
}
