package needledrop.journal.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret nobody can guess, of which only the hash is kept. */
record Token(String text) {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Token generate() {
    byte[] token = new byte[BYTES];
    RANDOM.nextBytes(token);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(token));
  }

  String hash() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "a token";
  }
}
