package needledrop.media.tag;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Guesses the encoding of text that does not declare it. Valid UTF-8 is almost never anything else.
 * Among the single-byte encodings, Cyrillic text consists mostly of bytes above 127, while western
 * text has isolated such bytes between ASCII letters.
 */
public final class CharsetDetector {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  /** Ordered by how common they are in tags; a Java runtime may lack some. */
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

  /**
   * Returns the encodings that undeclared text may have, the most common first, as far as this Java
   * runtime supports them.
   */
  public static List<Charset> candidates() {
    return CANDIDATES.stream().filter(Charset::isSupported).map(Charset::forName).toList();
  }

  /** Returns the most likely encoding of this text: UTF-8, windows-1251 or windows-1252. */
  public static Charset detect(byte[] text) {
    if (isUtf8(text)) {
      return StandardCharsets.UTF_8;
    }
    int highLetters = 0;
    int highPairs = 0;
    int asciiLetters = 0;
    for (int i = 0; i < text.length; i++) {
      if ((text[i] & 0xFF) >= 0xC0) {
        highLetters++;
        highPairs += i > 0 && (text[i - 1] & 0xFF) >= 0xC0 ? 1 : 0;
      } else if (Character.isLetter(text[i])) {
        asciiLetters++;
      }
    }
    return highLetters > asciiLetters && highPairs > 0 ? CYRILLIC : WESTERN;
  }

  static boolean isUtf8(byte[] text) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
