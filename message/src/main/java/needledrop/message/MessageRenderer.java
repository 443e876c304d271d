package needledrop.message;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fills values into templates by the rules of one language: plurals, and how numbers are written.
 *
 * <p>A template is parsed once. One without values is not parsed at all, so that a text of somebody
 * else can never act as a template.
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
    synchronized (format) { // which ICU does not promise to be safe for several threads
      return format.format(arguments);
    }
  }

  /** ICU writes dates and times by rules of its own, so that it gets them as text. */
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
