package needledrop.journal.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed search query.
 *
 * @param text as typed, truncated if too long
 * @param terms the words outside quotes
 * @param phrases the quoted parts, each as its words in order
 * @param lastTermIsPrefix whether the last term may be unfinished
 */
public record SearchQuery(
    String text,
    List<String> terms,
    List<List<String>> phrases,
    boolean lastTermIsPrefix,
    Filters filters,
    boolean signedIn) {
  /** Longer queries are truncated. */
  public static final int MAX_LENGTH = 200;

  private static final int MAX_TERMS = 10;
  private static final int MAX_PHRASES = 3;

  /** The filters that narrow the results. */
  public record Filters(
      @Nullable HitKind kind, @Nullable Long theme, @Nullable Integer year, @Nullable Long film) {
    public static final Filters NONE = new Filters(null, null, null, null);

    public boolean isNone() {
      return equals(NONE);
    }
  }

  public static SearchQuery of(String typed, Filters filters, boolean signedIn) {
    String text = truncate(typed.strip());
    List<String> terms = new ArrayList<>();
    List<List<String>> phrases = new ArrayList<>();
    String[] parts = text.split("[\"“”„«»]", -1);
    for (int index = 0; index < parts.length; index++) {
      List<String> partTerms = TextAnalysis.tokenize(parts[index]);
      boolean quoted = index % 2 == 1 && index < parts.length - 1;
      if (quoted && partTerms.size() > 1 && phrases.size() < MAX_PHRASES) {
        phrases.add(partTerms.subList(0, Math.min(MAX_TERMS, partTerms.size())));
      } else {
        partTerms.stream().limit(MAX_TERMS - terms.size()).forEach(terms::add);
      }
    }
    boolean isPrefix = !terms.isEmpty() && endsInWord(typed) && terms.size() < MAX_TERMS;
    return new SearchQuery(
        text, List.copyOf(terms), List.copyOf(phrases), isPrefix, filters, signedIn);
  }

  private static String truncate(String typed) {
    int length = typed.codePointCount(0, typed.length());
    return length <= MAX_LENGTH
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, MAX_LENGTH));
  }

  private static boolean endsInWord(String typed) {
    return !typed.isEmpty() && Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
  }

  /** Whether it has neither terms nor phrases. */
  public boolean isEmpty() {
    return terms.isEmpty() && phrases.isEmpty();
  }

  /** Returns the same query with other terms. */
  SearchQuery withTerms(List<String> newTerms) {
    return new SearchQuery(
        String.join(" ", newTerms), newTerms, List.of(), false, filters, signedIn);
  }
}
