package needledrop.message;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Renders message templates with the rules of one language for plurals and numbers.
 *
 * <p>Each template is parsed once. A text without values is not parsed at all, so that text from
 * outside is never interpreted as a template.
 */
public final class MessageRenderer {
  private final Locale locale;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  public MessageRenderer(Locale locale) {
    this.locale = locale;
  }

  /** Returns the text; a message among the values is rendered in English. */
  public String render(String template, Map<String, ?> values) {
    if (values.isEmpty()) {
      return template;
    }
    Map<String, Object> arguments = new HashMap<>(values);
    arguments.replaceAll((name, value) -> argument(value));
    MessageFormat format = formats.computeIfAbsent(template, this::parse);
    synchronized (format) { // ICU does not guarantee that it is thread-safe
      return format.format(arguments);
    }
  }

  /**
   * Converts a value for ICU. Dates and times become text, because ICU would format them by its own
   * rules.
   */
  private static Object argument(Object value) {
    return switch (value) {
      case Number number -> number;
      case Message message -> message.english();
      default -> value.toString();
    };
  }

  private MessageFormat parse(String template) {
    return new MessageFormat(template, locale);
  }
}
