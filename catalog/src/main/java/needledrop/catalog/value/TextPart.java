package needledrop.catalog.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import needledrop.catalog.item.Item;
import needledrop.message.Message;

/** A part of a text as a page shows it: plain text, a link, or a sentence with links in it. */
public sealed interface TextPart {
  /** Returns the text in English, without links. */
  String text();

  /** Text that is the same in every language, such as a name. */
  record Text(String text) implements TextPart {}

  /**
   * A link.
   *
   * @param href a path of the journal, such as "/film/rocky-iv", or an external URL
   */
  record Link(String text, String href) implements TextPart {}

  /**
   * A message, rendered in the language of the page.
   *
   * @param message the message; its values can include links, dates and peak positions
   */
  record Sentence(Message message) implements TextPart {
    @Override
    public String text() {
      Map<String, Object> values = new HashMap<>(message.values());
      values.replaceAll((name, value) -> plainValue(value));
      return new Message(message.template(), values).english();
    }

    private static Object plainValue(Object value) {
      return switch (value) {
        case TextPart textPart -> textPart.text();
        case PartialDate date -> date.displayText();
        case PeakPosition peakPosition -> peakPosition.displayText();
        default -> value;
      };
    }
  }

  static TextPart sentence(String template, Object... namesAndValues) {
    return new Sentence(Message.of(template, namesAndValues));
  }

  static TextPart linkTo(Item item) {
    return new Link(item.name(), item.path());
  }

  /** Returns the text of all parts in English, without links. */
  static String plainText(List<TextPart> parts) {
    return parts.stream().map(TextPart::text).collect(Collectors.joining());
  }
}
