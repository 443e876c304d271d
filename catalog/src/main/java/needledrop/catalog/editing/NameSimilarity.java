package needledrop.catalog.editing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import needledrop.catalog.name.NameNormalizer;

/**
 * Decides whether two names differ only by a typo. Names are compared without punctuation and
 * leading articles. Their Levenshtein distance may be 0, 1 or 2, depending on their length. Numbers
 * must be equal; otherwise every sequel would count as a typo.
 */
final class NameSimilarity {
  private static final Pattern NUMBER_WORD = Pattern.compile("\\d.*|[ivxlc]+");

  private NameSimilarity() {}

  static boolean isSimilar(String one, String other) {
    String a = normalize(one);
    String b = normalize(other);
    if (a.equals(b)) {
      return true;
    }
    int max = maxDistance(a, b);
    return numbers(a).equals(numbers(b)) && editDistance(a, b, max) <= max;
  }

  /** Returns the normalized name without punctuation and without its leading article. */
  static String normalize(String name) {
    String bare =
        NameNormalizer.normalize(name)
            .replace("&", " and ")
            .replaceAll("[^\\p{L}\\p{N} ]", "")
            .replaceAll("\\s+", " ")
            .strip()
            .replaceFirst("^(the|a|an) (?=.)", "");
    return bare.isEmpty() ? NameNormalizer.normalize(name) : bare;
  }

  private static int maxDistance(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    return shorter < 5 ? 0 : shorter < 10 ? 1 : 2;
  }

  private static List<String> numbers(String name) {
    return Arrays.stream(name.split(" "))
        .filter(word -> NUMBER_WORD.matcher(word).matches())
        .toList();
  }

  /** Returns the Levenshtein distance, or {@code max + 1} if it is greater than {@code max}. */
  private static int editDistance(String a, String b, int max) {
    if (Math.abs(a.length() - b.length()) > max) {
      return max + 1;
    }
    int[] previous = new int[b.length() + 1];
    Arrays.setAll(previous, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      int rowMin = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substituted, 1 + Math.min(previous[j], row[j - 1]));
        rowMin = Math.min(rowMin, row[j]);
      }
      if (rowMin > max) {
        return max + 1;
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
