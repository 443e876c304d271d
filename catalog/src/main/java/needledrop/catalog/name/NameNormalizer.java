package needledrop.catalog.name;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Names without what people leave out when they type them: case, accents on Latin letters, curly
 * quotes, wide spaces.
 */
public final class NameNormalizer {
  private static final Map<String, String> REPLACEMENTS =
      Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "þ", "th", "ı", "i");

  private NameNormalizer() {}

  /** The name in the form in which names are compared; folding it again changes nothing. */
  public static String normalize(String name) {
    String folded = withoutLatinMarks(plainLetters(name));
    for (Map.Entry<String, String> plain : REPLACEMENTS.entrySet()) {
      folded = folded.replace(plain.getKey(), plain.getValue());
    }
    return folded
        .replaceAll("[’‘ʼ`´]", "'")
        .replaceAll("[“”„]", "\"")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String plainLetters(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(letters, Normalizer.Form.NFKD);
  }

  /** Only on Latin letters is a mark an accent; in й or が it makes another letter. */
  private static String withoutLatinMarks(String name) {
    StringBuilder kept = new StringBuilder();
    boolean marksCount = false;
    for (int point : name.codePoints().toArray()) {
      boolean mark = Character.getType(point) == Character.NON_SPACING_MARK;
      if (!mark) {
        marksCount = Character.isLetter(point) && UnicodeScript.of(point) != UnicodeScript.LATIN;
      }
      if (!mark || marksCount) {
        kept.appendCodePoint(point);
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }
}
