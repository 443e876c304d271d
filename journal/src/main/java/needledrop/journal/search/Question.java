package needledrop.journal.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param typed as it was typed, cut where it is too long
 * @param words one by one
 * @param phrases what stood in quotes, in words that have to follow each other
 * @param goesOn whether the last word may not be typed to its end
 */
public record Question(
    String typed,
    List<String> words,
    List<List<String>> phrases,
    boolean goesOn,
    Choices choices,
    boolean signedIn) {
  /** Longer questions are cut. */
  public static final int LETTERS = 200;

  private static final int WORDS = 10;
  private static final int PHRASES = 3;

  /** To what the answer is narrowed. */
  public record Choices(
      @Nullable Kind kind, @Nullable Long theme, @Nullable Integer year, @Nullable Long film) {
    public static final Choices NONE = new Choices(null, null, null, null);

    public boolean isNone() {
      return equals(NONE);
    }
  }

  public static Question of(String typed, Choices choices, boolean signedIn) {
    String cut = cut(typed.strip());
    List<String> words = new ArrayList<>();
    List<List<String>> phrases = new ArrayList<>();
    String[] parts = cut.split("[\"“”„«»]", -1);
    for (int part = 0; part < parts.length; part++) {
      List<String> some = Letters.words(parts[part]);
      boolean quoted = part % 2 == 1 && part < parts.length - 1;
      if (quoted && some.size() > 1 && phrases.size() < PHRASES) {
        phrases.add(some.subList(0, Math.min(WORDS, some.size())));
      } else {
        some.stream().limit(WORDS - words.size()).forEach(words::add);
      }
    }
    boolean goesOn = !words.isEmpty() && endsInWord(typed) && words.size() < WORDS;
    return new Question(cut, List.copyOf(words), List.copyOf(phrases), goesOn, choices, signedIn);
  }

  private static String cut(String typed) {
    int letters = typed.codePointCount(0, typed.length());
    return letters <= LETTERS ? typed : typed.substring(0, typed.offsetByCodePoints(0, LETTERS));
  }

  private static boolean endsInWord(String typed) {
    return !typed.isEmpty() && Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
  }

  /** Whether there is nothing in it to look for. */
  public boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty();
  }

  /** The same with another word in place of each that is not known. */
  Question with(List<String> others) {
    return new Question(String.join(" ", others), others, List.of(), false, choices, signedIn);
  }
}
