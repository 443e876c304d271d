package needledrop.catalog;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Names without what people leave out when they type them: case, accents on Latin letters, curly
 * quotes, wide spaces.
 */
public final class Folding {
  private static final Map<String, String> PLAIN =
      Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "þ", "th", "ı", "i");

  private Folding() {}

  public static String fold(String name) {
    String folded = withoutLatinMarks(name.toLowerCase(Locale.ROOT));
    for (Map.Entry<String, String> plain : PLAIN.entrySet()) {
      folded = folded.replace(plain.getKey(), plain.getValue());
    }
    return folded
        .replaceAll("[’‘ʼ`´]", "'")
        .replaceAll("[“”„]", "\"")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** Only on Latin letters is a mark an accent; in й or が it makes another letter. */
  private static String withoutLatinMarks(String name) {
    StringBuilder kept = new StringBuilder();
    boolean afterLatin = false;
    for (int point : Normalizer.normalize(name, Normalizer.Form.NFKD).codePoints().toArray()) {
      boolean mark = Character.getType(point) == Character.NON_SPACING_MARK;
      if (!mark) {
        afterLatin = UnicodeScript.of(point) == UnicodeScript.LATIN;
      }
      if (!mark || !afterLatin) {
        kept.appendCodePoint(point);
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }
}
