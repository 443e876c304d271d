package needledrop.catalog.name;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Normalizes names for comparison: without case, accents on Latin letters, curly quotes and
 * multiple spaces.
 */
public final class NameNormalizer {
  private static final Map<String, String> REPLACEMENTS =
      Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "þ", "th", "ı", "i");

  private NameNormalizer() {}

  /** Returns the normalized form of a name. Idempotent. */
  public static String normalize(String name) {
    String normalized = withoutLatinMarks(plainLetters(name));
    for (Map.Entry<String, String> replacement : REPLACEMENTS.entrySet()) {
      normalized = normalized.replace(replacement.getKey(), replacement.getValue());
    }
    return normalized
        .replaceAll("[’‘ʼ`´]", "'")
        .replaceAll("[“”„]", "\"")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String plainLetters(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(letters, Normalizer.Form.NFKD);
  }

  /** Removes combining marks from Latin letters only; in й or が a mark makes a different letter. */
  private static String withoutLatinMarks(String name) {
    StringBuilder result = new StringBuilder();
    boolean keepMarks = false;
    for (int point : name.codePoints().toArray()) {
      boolean mark = Character.getType(point) == Character.NON_SPACING_MARK;
      if (!mark) {
        keepMarks = Character.isLetter(point) && UnicodeScript.of(point) != UnicodeScript.LATIN;
      }
      if (!mark || keepMarks) {
        result.appendCodePoint(point);
      }
    }
    return Normalizer.normalize(result, Normalizer.Form.NFC);
  }
}
