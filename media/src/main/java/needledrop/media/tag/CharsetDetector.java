package needledrop.media.tag;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A guess at the encoding of words that do not name theirs. UTF-8 can hardly be mistaken. Of the
 * encodings of one byte a letter, Cyrillic words are nearly all bytes above 127, and western ones
 * have single such bytes between ASCII letters.
 */
public final class CharsetDetector {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  /** By how many people may have tagged songs in them; a system may lack some. */
  private static final List<String> CANDIDATES =
      List.of(
          "windows-1252",
          "windows-1251",
          "KOI8-R",
          "IBM866",
          "windows-1250",
          "ISO-8859-2",
          "windows-1253",
          "ISO-8859-7",
          "windows-1254",
          "windows-1255",
          "windows-1256",
          "windows-1257",
          "windows-1258",
          "TIS-620",
          "Shift_JIS",
          "EUC-JP",
          "GBK",
          "Big5",
          "EUC-KR",
          "x-MacRoman");

  private CharsetDetector() {}

  /** The encodings that words may be in which do not name theirs, as far as this Java has them. */
  public static List<Charset> candidates() {
    return CANDIDATES.stream().filter(Charset::isSupported).map(Charset::forName).toList();
  }

  /** The encoding that all these words probably share. */
  public static Charset detect(byte[] words) {
    if (isUtf8(words)) {
      return StandardCharsets.UTF_8;
    }
    int high = 0;
    int pairs = 0;
    int ascii = 0;
    for (int i = 0; i < words.length; i++) {
      if ((words[i] & 0xFF) >= 0xC0) {
        high++;
        pairs += i > 0 && (words[i - 1] & 0xFF) >= 0xC0 ? 1 : 0;
      } else if (Character.isLetter(words[i])) {
        ascii++;
      }
    }
    return high > ascii && pairs > 0 ? CYRILLIC : WESTERN;
  }

  static boolean isUtf8(byte[] words) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(words));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
