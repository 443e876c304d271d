package needledrop.journal.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param text as it was typed, cut where it is too long
 * @param terms one by one
 * @param phrases what stood in quotes, in words that have to follow each other
 * @param lastTermIsPrefix whether the last word may not be typed to its end
 */
public record SearchQuery(
    String text,
    List<String> terms,
    List<List<String>> phrases,
    boolean lastTermIsPrefix,
    Filters filters,
    boolean signedIn) {
  /** Longer questions are cut. */
  public static final int MAX_LENGTH = 200;

  private static final int MAX_TERMS = 10;
  private static final int MAX_PHRASES = 3;

  /** To what the answer is narrowed. */
  public record Filters(
      @Nullable HitKind kind, @Nullable Long theme, @Nullable Integer year, @Nullable Long film) {
    public static final Filters NONE = new Filters(null, null, null, null);

    public boolean isNone() {
      return equals(NONE);
    }
  }

  public static SearchQuery of(String typed, Filters filters, boolean signedIn) {
    String cut = truncate(typed.strip());
    List<String> words = new ArrayList<>();
    List<List<String>> phrases = new ArrayList<>();
    String[] parts = cut.split("[\"“”„«»]", -1);
    for (int part = 0; part < parts.length; part++) {
      List<String> some = TextAnalysis.tokenize(parts[part]);
      boolean quoted = part % 2 == 1 && part < parts.length - 1;
      if (quoted && some.size() > 1 && phrases.size() < MAX_PHRASES) {
        phrases.add(some.subList(0, Math.min(MAX_TERMS, some.size())));
      } else {
        some.stream().limit(MAX_TERMS - words.size()).forEach(words::add);
      }
    }
    boolean goesOn = !words.isEmpty() && endsInWord(typed) && words.size() < MAX_TERMS;
    return new SearchQuery(
        cut, List.copyOf(words), List.copyOf(phrases), goesOn, filters, signedIn);
  }

  private static String truncate(String typed) {
    int letters = typed.codePointCount(0, typed.length());
    return letters <= MAX_LENGTH
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, MAX_LENGTH));
  }

  private static boolean endsInWord(String typed) {
    return !typed.isEmpty() && Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
  }

  /** Whether there is nothing in it to look for. */
  public boolean isEmpty() {
    return terms.isEmpty() && phrases.isEmpty();
  }

  /** The same with another word in place of each that is not known. */
  SearchQuery withTerms(List<String> others) {
    return new SearchQuery(String.join(" ", others), others, List.of(), false, filters, signedIn);
  }
}
