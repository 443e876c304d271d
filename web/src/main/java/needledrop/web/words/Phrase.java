package needledrop.web.words;

import java.util.List;

/**
 * A text of the interface that is made before its language is known: in English, with its values
 * apart, to be said by {@link Preconditions}. A value may be a phrase itself.
 *
 * @param english with {@code {}} where a value stands
 */
public record Phrase(String english, List<Object> values) {
  public static Phrase of(String english, Object... values) {
    return new Phrase(english, List.of(values));
  }

  /** What is called the same in every language, such as a song. */
  public static Phrase name(String name) {
    return of("{}", name);
  }
}
