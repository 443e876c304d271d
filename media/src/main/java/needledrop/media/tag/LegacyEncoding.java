package needledrop.media.tag;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A guess at the encoding of words that do not name theirs. UTF-8 can hardly be mistaken. Of the
 * encodings of one byte a letter, Cyrillic words are nearly all bytes above 127, and western ones
 * have single such bytes between ASCII letters.
 */
public final class LegacyEncoding {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  private LegacyEncoding() {}

  /** The encoding that all these words probably share. */
  public static Charset guess(byte[] words) {
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

  private static boolean isUtf8(byte[] words) {
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
