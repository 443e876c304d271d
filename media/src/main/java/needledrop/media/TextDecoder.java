package needledrop.media;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Detects the encoding of a text file, such as captions or a cue sheet, and decodes it. UTF-8 and
 * UTF-16 are recognised by their bytes. Any other file is decoded as windows-1252 (a superset of
 * the printable ISO 8859-1) only if it looks like a western language, because in other alphabets
 * non-ASCII letters follow each other.
 */
public final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Western words have at most this many consecutive non-ASCII letters, as in "créée". */
  private static final int MAX_ADJACENT_LETTERS = 2;

  /**
   * Western text has at most this many consecutive, different non-ASCII characters of any kind, as
   * in "“¡Él".
   */
  private static final int MAX_ADJACENT_CHARACTERS = 3;

  /**
   * A file without a byte order mark is UTF-16 if at least one in this many byte pairs is an ASCII
   * character.
   */
  private static final int MIN_ASCII_DIVISOR = 4;

  private TextDecoder() {}

  /** Returns the text of a file; empty if its encoding is not recognised. */
  public static Optional<String> decode(byte[] bytes) {
    if (isUtf16(bytes, 0xFE, 0xFF, 0)) {
      return tryDecode(bytes, UTF_16BE);
    }
    if (isUtf16(bytes, 0xFF, 0xFE, 1)) {
      return tryDecode(bytes, UTF_16LE);
    }
    Optional<String> unicode = tryDecode(bytes, UTF_8);
    return unicode.isPresent() || !isWestern(bytes) ? unicode : tryDecode(bytes, WINDOWS_1252);
  }

  /**
   * Returns whether a file is UTF-16 in one of the two byte orders.
   *
   * @param first the first byte of the byte order mark
   * @param second the second byte of the byte order mark
   * @param zero which byte of an ASCII character is zero in this byte order: 0 or 1
   */
  private static boolean isUtf16(byte[] bytes, int first, int second, int zero) {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second) {
      return true;
    }
    int ascii = 0;
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      ascii += bytes[i + zero] == 0 && bytes[i + 1 - zero] != 0 ? 1 : 0;
    }
    return ascii > 0 && ascii >= bytes.length / 2 / MIN_ASCII_DIVISOR;
  }

  private static boolean isWestern(byte[] bytes) {
    int letters = 0;
    int characters = 0;
    int previous = 0;
    for (byte value : bytes) {
      int code = value & 0xFF;
      letters = isLetter(code) ? letters + 1 : 0;
      characters = code < 0x80 ? 0 : code == previous ? characters : characters + 1;
      previous = code;
      if (letters > MAX_ADJACENT_LETTERS || characters > MAX_ADJACENT_CHARACTERS) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether this non-ASCII code is a letter in windows-1252. */
  private static boolean isLetter(int code) {
    return code >= 0xC0 || code == 0x8A || code == 0x8C || code == 0x9A || code == 0x9C;
  }

  private static Optional<String> tryDecode(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean hasMark = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return Optional.of(hasMark ? text.substring(1) : text);
    } catch (CharacterCodingException otherEncoding) {
      return Optional.empty();
    }
  }
}
