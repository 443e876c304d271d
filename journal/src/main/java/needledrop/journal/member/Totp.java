package needledrop.journal.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** The codes of six figures that a telephone shows, each for half a minute (RFC 6238). */
record Totp(String secret) {
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  private static final long STEP_MILLIS = CODES.getTimeStep().toMillis();

  /** The code that is shown at a moment. */
  String code(Instant moment) {
    return code(moment.toEpochMilli() / STEP_MILLIS);
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

  /** The step in which this code is shown, now or one step off: clocks differ. */
  OptionalLong findStep(String code, Instant now) {
    long step = now.toEpochMilli() / STEP_MILLIS;
    return LongStream.rangeClosed(step - 1, step + 1)
        .filter(near -> MessageDigest.isEqual(code(near).getBytes(UTF_8), code.getBytes(UTF_8)))
        .findFirst();
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
