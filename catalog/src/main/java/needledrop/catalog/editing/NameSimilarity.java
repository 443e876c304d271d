package needledrop.catalog.editing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import needledrop.catalog.name.NameNormalizer;

/**
 * Whether two names may be one, mistyped. Names are compared without punctuation and articles; as
 * many letters may differ as a typo makes (Levenshtein distance); numbers must agree, or every
 * sequel would be taken for a typo.
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
    int most = maxDistance(a, b);
    return numbers(a).equals(numbers(b)) && editDistance(a, b, most) <= most;
  }

  /** A name folded, without its punctuation and without the article before it. */
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

  /** The distance, or more than {@code most} once it is sure to be. */
  private static int editDistance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] above = new int[b.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      above = row;
    }
    return above[b.length()];
  }
}
