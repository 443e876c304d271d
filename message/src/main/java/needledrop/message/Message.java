package needledrop.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text for people whose language is not known yet: a template and its values.
 *
 * @param template in English, with the syntax of ICU's MessageFormat: {@code {name} was removed.},
 *     {@code {count, plural, one {# reply} other {# replies}}}; translations are found by it
 * @param values by name: texts, numbers, further messages, and whatever else the renderer knows
 */
public record Message(String template, Map<String, Object> values) {
  private static final MessageRenderer ENGLISH = new MessageRenderer(Locale.ENGLISH);

  public Message {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Creates a message.
   *
   * @param namesAndValues the name of the first value, the first value, the name of the second, …
   */
  public static Message of(String template, Object... namesAndValues) {
    return new Message(template, valuesByName(namesAndValues));
  }

  /** A text that is the same in every language, such as a name. */
  public static Message untranslated(String text) {
    return of("{text}", "text", text);
  }

  /** Why something failed, as a person may read it. */
  public static Message ofCause(Throwable cause) {
    return cause instanceof InvalidInputException invalid
        ? invalid.userMessage()
        : untranslated(reason(cause.getMessage(), cause));
  }

  private static String reason(@Nullable String message, Throwable cause) {
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  /** Arranges alternating names and values by name. */
  public static Map<String, Object> valuesByName(Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("A name without a value");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return values;
  }

  /** The text in English, for logs, the terminal, and whoever else has no language. */
  public String english() {
    return ENGLISH.render(template, values);
  }
}
