package needledrop.journal.reply;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import needledrop.store.Sha256;

/**
 * A secret that allows the author of a reply to edit it for a limited time. Only its hash is
 * stored.
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

  /** Hides the secret, which must not get into logs. */
  @Override
  public String toString() {
    return "a key to a reply";
  }
}
