package needledrop.journal.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords of six digits, each valid for half a minute (RFC 6238). */
record Totp(String secret) {
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  private static final long STEP_MILLIS = CODES.getTimeStep().toMillis();

  /** Returns the code of an instant. */
  String code(Instant instant) {
    return code(instant.toEpochMilli() / STEP_MILLIS);
  }

  private String code(long step) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(Base32.decode(secret), CODES.getAlgorithm()),
          Instant.ofEpochMilli(step * STEP_MILLIS));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("A secret that is no key", e);
    }
  }

  /**
   * Returns the step of this code if it is the current one or one step off, because clocks differ.
   */
  OptionalLong findStep(String code, Instant now) {
    long step = now.toEpochMilli() / STEP_MILLIS;
    return LongStream.rangeClosed(step - 1, step + 1)
        .filter(candidate ->
            MessageDigest.isEqual(code(candidate).getBytes(UTF_8), code.getBytes(UTF_8)))
        .findFirst();
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
