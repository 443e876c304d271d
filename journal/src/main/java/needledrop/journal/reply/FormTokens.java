package needledrop.journal.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import needledrop.store.Database;
import needledrop.store.Ids.EntryId;

/**
 * Issues and checks the signed tokens in reply forms, which prove that a form was sent from a page
 * of the journal.
 *
 * <p>Pages are cached and are the same for every reader, so a token belongs to the page and not to
 * the reader: the hour at which the page was rendered, and an HMAC of entry and hour under a key in
 * the database. A token is valid for {@link #MAX_AGE}, since pages may be cached or stay open.
 */
public final class FormTokens {
  static final Duration MAX_AGE = Duration.ofDays(60);

  private static final Duration HOUR = Duration.ofHours(1);
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int SIGNATURE_BYTES = 16;
  private static final Pattern TOKEN_PATTERN = Pattern.compile("(\\d{1,9})\\.([\\w-]{22})");

  /** The result of checking a token. */
  public enum Validity {
    VALID,
    /** The token is genuine but too old. */
    EXPIRED,
    /** The token is missing or not genuine. */
    INVALID
  }

  private final InstantSource clock;
  private final SecretKeySpec key;

  public FormTokens(Database database, InstantSource clock) {
    this.clock = clock;
    this.key = new SecretKeySpec(key(database), ALGORITHM);
  }

  private static byte[] key(Database database) {
    byte[] newKey = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(newKey);
    return database.writeUnseen(handle -> {
      handle
          .createUpdate(
              "INSERT INTO secret (name, key) VALUES ('stamp', :key) ON CONFLICT DO NOTHING")
          .bind("key", newKey)
          .execute();
      return handle
          .createQuery("SELECT key FROM secret WHERE name = 'stamp'")
          .mapTo(byte[].class)
          .one();
    });
  }

  /** Returns the token for the page of this entry, rendered now. */
  public String issue(EntryId entry) {
    long hour = clock.instant().getEpochSecond() / HOUR.toSeconds();
    return hour + "." + sign(entry, hour);
  }

  public Validity check(EntryId entry, String token) {
    Matcher parts = TOKEN_PATTERN.matcher(token);
    if (!parts.matches()) {
      return Validity.INVALID;
    }
    long hour = Long.parseLong(parts.group(1));
    byte[] signature = parts.group(2).getBytes(UTF_8);
    if (!MessageDigest.isEqual(signature, sign(entry, hour).getBytes(UTF_8))) {
      return Validity.INVALID;
    }
    Instant rendered = Instant.ofEpochSecond(hour * HOUR.toSeconds());
    return rendered.plus(MAX_AGE).isBefore(clock.instant()) ? Validity.EXPIRED : Validity.VALID;
  }

  private String sign(EntryId entry, long hour) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] signature = mac.doFinal((entry.value() + "/" + hour).getBytes(UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(signature, SIGNATURE_BYTES));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Every Java has " + ALGORITHM, e);
    }
  }
}
