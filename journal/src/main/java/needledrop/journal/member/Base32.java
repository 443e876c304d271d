package needledrop.journal.member;

import java.math.BigInteger;
import java.util.Locale;

/** Base32 encoding of RFC 4648 without padding, for whole groups of five bytes. */
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int RADIX = 32;
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    int length = bytes.length * Byte.SIZE / BITS;
    String digits = new BigInteger(1, bytes).toString(RADIX);
    StringBuilder text = new StringBuilder("A".repeat(length - digits.length()));
    digits.chars().forEach(digit -> text.append(ALPHABET.charAt(Character.digit(digit, RADIX))));
    return text.toString();
  }

  static byte[] decode(String text) {
    byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
    BigInteger number = BigInteger.ZERO;
    for (char character : text.toUpperCase(Locale.ROOT).toCharArray()) {
      number =
          number
              .multiply(BigInteger.valueOf(RADIX))
              .add(BigInteger.valueOf(ALPHABET.indexOf(character)));
    }
    for (int i = bytes.length - 1; i >= 0; i--) {
      bytes[i] = number.byteValue();
      number = number.shiftRight(Byte.SIZE);
    }
    return bytes;
  }
}
