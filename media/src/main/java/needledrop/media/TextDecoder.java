package needledrop.media;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The encoding of a text file, such as captions or a cue sheet. UTF-8 and UTF-16 are known by their
 * bytes. Any other file is taken for windows-1252 (of which ISO 8859-1 is a part) only if it reads
 * like a western language: in other alphabets, letters beyond ASCII stand next to each other.
 */
public final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Western words have at most this many letters beyond ASCII in a row, as in "créée". */
  private static final int MAX_ADJACENT_LETTERS = 2;

  /** With quotes and the like there are at most this many different ones, as in "“¡Él". */
  private static final int MAX_ADJACENT_SIGNS = 3;

  /** UTF-16 is told without a mark if at least so many of its pairs hold a zero byte: 1 in 4. */
  private static final int MIN_ASCII_DIVISOR = 4;

  private TextDecoder() {}

  /** The text of a file; empty if its encoding cannot be known. */
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
   * Whether a file is UTF-16.
   *
   * @param first the first byte of its mark
   * @param second the second byte of its mark
   * @param zero which byte of an ASCII letter is zero: 0 or 1
   */
  private static boolean isUtf16(byte[] bytes, int first, int second, int zero) {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second) {
      return true;
    }
    int ascii = 0;
    for (int at = 0; at + 1 < bytes.length; at += 2) {
      ascii += bytes[at + zero] == 0 && bytes[at + 1 - zero] != 0 ? 1 : 0;
    }
    return ascii > 0 && ascii >= bytes.length / 2 / MIN_ASCII_DIVISOR;
  }

  private static boolean isWestern(byte[] bytes) {
    int letters = 0;
    int signs = 0;
    int before = 0;
    for (byte each : bytes) {
      int code = each & 0xFF;
      letters = isLetter(code) ? letters + 1 : 0;
      signs = code < 0x80 ? 0 : code == before ? signs : signs + 1;
      before = code;
      if (letters > MAX_ADJACENT_LETTERS || signs > MAX_ADJACENT_SIGNS) {
        return false;
      }
    }
    return true;
  }

  /** Whether windows-1252 has a letter there, and no punctuation. */
  private static boolean isLetter(int code) {
    return code >= 0xC0 || code == 0x8A || code == 0x8C || code == 0x9A || code == 0x9C;
  }

  private static Optional<String> tryDecode(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return Optional.of(marked ? text.substring(1) : text);
    } catch (CharacterCodingException otherEncoding) {
      return Optional.empty();
    }
  }
}
