package needledrop.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text for users as a template with named values, rendered later in the language of the reader.
 *
 * @param template the text in English, with the syntax of ICU's MessageFormat: {@code {name} was
 *     removed.}, {@code {count, plural, one {# reply} other {# replies}}}; it is the key of its
 *     translations
 * @param values the values by name: texts, numbers, messages, and other types that the renderer
 *     supports
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

  /** Returns a message whose text is the same in every language, such as a name. */
  public static Message untranslated(String text) {
    return of("{text}", "text", text);
  }

  /** Returns the reason of a failure as shown to users. */
  public static Message ofCause(Throwable cause) {
    return cause instanceof InvalidInputException invalid
        ? invalid.userMessage()
        : untranslated(reason(cause.getMessage(), cause));
  }

  private static String reason(@Nullable String message, Throwable cause) {
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  /** Returns a map of alternating names and values. */
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

  /** Returns the text in English, for logs and the terminal. */
  public String english() {
    return ENGLISH.render(template, values);
  }
}
