package needledrop.journal.reply;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import needledrop.store.Sha256;

/**
 * What lets whoever wrote a reply change it for a while: a secret, of which only a hash is kept.
 */
public record EditKey(String secret) {
  public static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  static EditKey generate() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new EditKey(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  String hash() {
    return Sha256.hex(secret);
  }

  /** Without the secret, which belongs in no log. */
  @Override
  public String toString() {
    return "a key to a reply";
  }
}
