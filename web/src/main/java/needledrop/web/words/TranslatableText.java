package needledrop.web.words;

import java.util.List;

/**
 * A text of the interface that is made before its language is known: in English, with its values
 * apart, to be said by {@link Preconditions}. A value may be a phrase itself.
 *
 * @param english with {@code {}} where a value stands
 */
public record TranslatableText(String english, List<Object> values) {
  public static TranslatableText of(String english, Object... values) {
    return new TranslatableText(english, List.of(values));
  }

  /** What is called the same in every language, such as a song. */
  public static TranslatableText untranslated(String name) {
    return of("{}", name);
  }
}
