package needledrop.journal.member;

import java.security.SecureRandom;
import java.util.Base64;
import needledrop.store.Sha256;

/** A random secret, as used in links and cookies, of which the database stores only the hash. */
record Token(String text) {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Token generate() {
    byte[] token = new byte[BYTES];
    RANDOM.nextBytes(token);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(token));
  }

  String hash() {
    return Sha256.hex(text);
  }

  @Override
  public String toString() {
    return "a token";
  }
}
