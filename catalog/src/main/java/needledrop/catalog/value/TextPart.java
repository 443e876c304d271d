package needledrop.catalog.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import needledrop.catalog.item.Item;

/** A piece of a sentence as a page shows it: words, or words that lead somewhere. */
public sealed interface TextPart {
  /** It in English. */
  String text();

  /** Words of somebody's own, as a name. */
  record Text(String text) implements TextPart {}

  /**
   * Words of ours, which a page says in its language.
   *
   * @param template with {@code {}} where a value stands
   * @param values names, numbers, dates, peaks, and further words of ours
   */
  record Message(String template, List<Object> values) implements TextPart {
    public static Message of(String english, Object... values) {
      return new Message(english, List.copyOf(Arrays.asList(values)));
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder(template);
      int from = 0;
      for (Object value : values) {
        String words = text(value);
        int place = text.indexOf("{}", from);
        text.replace(place, place + 2, words);
        from = place + words.length();
      }
      return text.toString();
    }

    private static String text(Object value) {
      return switch (value) {
        case TextPart textPart -> textPart.text();
        case PartialDate date -> date.displayText();
        case PeakPosition peakPosition -> peakPosition.displayText();
        default -> value.toString();
      };
    }
  }

  /** The path is one of the journal's, as "/film/rocky-iv", or a whole address elsewhere. */
  record Link(String text, String href) implements TextPart {}

  static TextPart linkTo(Item item) {
    return new Link(item.name(), item.path());
  }

  /** The sentence as bare words. */
  static String plainText(List<TextPart> parts) {
    return parts.stream().map(TextPart::text).collect(Collectors.joining());
  }
}
