package needledrop.journal.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;

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
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("Every Java has SHA-256", impossible);
    }
  }

  /** Without the secret, which belongs in no log. */
  @Override
  public String toString() {
    return "a key to a reply";
  }
}
