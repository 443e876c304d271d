package needledrop.web.words;

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

/** Formats values of the catalog in the language of a page. */
public final class CatalogFormatter {
  /** The first of the characters that Unicode leaves to programs: one for each link. */
  private static final char FIRST_LINK_MARK = '\uE000';

  private CatalogFormatter() {}

  /** The text of a part, without links. */
  public static String format(Translator translator, TextPart textPart) {
    return format(translator, List.of(textPart));
  }

  public static String format(Translator translator, List<TextPart> parts) {
    return parts(translator, parts).stream().map(TextPart::text).collect(Collectors.joining());
  }

  /** The parts with their sentences translated: nothing but plain text and links. */
  public static List<TextPart> parts(Translator translator, List<TextPart> parts) {
    return parts.stream()
        .flatMap(part ->
            part instanceof TextPart.Sentence(Message message)
                ? parts(translator, message).stream()
                : Stream.of(part))
        .toList();
  }

  /** Renders a sentence with a mark in the place of each link, and cuts the result at the marks. */
  private static List<TextPart> parts(Translator translator, Message message) {
    List<TextPart.Link> links = new ArrayList<>();
    Map<String, Object> values = new HashMap<>(message.values());
    values.replaceAll((name, value) -> {
      if (value instanceof TextPart.Link link) {
        links.add(link);
        return String.valueOf((char) (FIRST_LINK_MARK + links.size() - 1));
      }
      return value;
    });
    String text = translator.translate(new Message(message.template(), values));
    return cutAtMarks(text, links);
  }

  private static List<TextPart> cutAtMarks(String text, List<TextPart.Link> links) {
    List<TextPart> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      int link = text.charAt(i) - FIRST_LINK_MARK;
      if (link >= 0 && link < links.size()) {
        parts.add(new TextPart.Text(text.substring(from, i)));
        parts.add(links.get(link));
        from = i + 1;
      }
    }
    parts.add(new TextPart.Text(text.substring(from)));
    return parts;
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
      case PartialDate.AboutYear(Year year) ->
          translator.translate("about {year}", "year", year.toString());
    };
  }

  /** Where a fact comes from, short enough for its column. */
  public static String format(Translator translator, FactSource factSource) {
    return translator.translate(factSource.message());
  }

  /** As in "No. 2" or "top 10". */
  public static String format(Translator translator, PeakPosition peakPosition) {
    return switch (peakPosition) {
      case PeakPosition.At(int position) ->
          translator.translate("No. {position}", "position", position);
      case PeakPosition.Top(int positions) ->
          translator.translate("top {count}", "count", positions);
    };
  }
}
