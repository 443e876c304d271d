package needledrop.journal.member;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/**
 * Sets up and checks the second step of sign-in: codes from an authenticator app, and recovery
 * codes in case the device is lost. Each code is valid once.
 */
public final class SecondFactors {
  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 8;

  /** 120 bits, so that an unsalted hash is enough. */
  private static final int RECOVERY_BYTES = 15;

  private static final int GROUP_LENGTH = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final InstantSource clock;

  public SecondFactors(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether a member needs a code to sign in. */
  public boolean isEnabled(MemberId member) {
    return database.read(handle -> findTotp(handle, member, true)).isPresent();
  }

  /**
   * Whether a member must set up two-step sign-in again, because the secret was left out of the
   * backup that this journal was restored from. The password alone is not enough until then.
   */
  public boolean mustSetUp(MemberId member) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT EXISTS (
                  SELECT 1 FROM second_factor
                  WHERE member = :member AND required = 1 AND since IS NULL)
                """)
            .bind("member", member.value())
            .mapTo(Boolean.class)
            .one());
  }

  /** Returns the secret of a setup that was not completed by a first code. */
  public Optional<String> findPendingSecret(MemberId member) {
    return database.read(handle -> findTotp(handle, member, false)).map(Totp::secret);
  }

  /** Generates a new secret. Two-step sign-in is enabled by a first code. */
  public String startSetup(MemberId member) {
    String secret = randomBase32(SECRET_BYTES);
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO second_factor (member, secret, since, step)
                VALUES (:member, :secret, NULL, 0)
                ON CONFLICT (member) DO UPDATE SET secret = excluded.secret, step = 0
                WHERE since IS NULL
                """)
            .bind("member", member.value())
            .bind("secret", secret)
            .execute());
    return secret;
  }

  /**
   * Enables two-step sign-in with a first code.
   *
   * @return the recovery codes, which are shown only once; empty if the code is wrong
   */
  public Optional<List<String>> confirmSetup(MemberId member, String code) {
    Instant now = clock.instant();
    return database.writeUnseen(handle -> {
      OptionalLong step =
          findTotp(handle, member, false)
              .map(totp -> totp.findStep(code, now))
              .orElse(OptionalLong.empty());
      if (step.isEmpty()) {
        return Optional.empty();
      }
      handle.execute(
          "UPDATE second_factor SET since = ?, step = ?, required = 0 WHERE member = ?",
          now.toEpochMilli(),
          step.getAsLong(),
          member.value());
      return Optional.of(newRecoveryCodes(handle, member));
    });
  }

  private static List<String> newRecoveryCodes(Handle handle, MemberId member) {
    handle.execute("DELETE FROM recovery_code WHERE member = ?", member.value());
    List<String> codes =
        Stream.generate(() -> randomBase32(RECOVERY_BYTES)).limit(RECOVERY_CODES).toList();
    for (String code : codes) {
      handle.execute(
          "INSERT INTO recovery_code (hash, member) VALUES (?, ?)",
          new Token(code).hash(),
          member.value());
    }
    return codes.stream().map(SecondFactors::group).toList();
  }

  private static String group(String code) {
    return code.replaceAll("(?<=\\G.{" + GROUP_LENGTH + "})(?=.)", "-");
  }

  /** Whether this code, from the app or a recovery code, is valid; it is not valid again. */
  public boolean redeemCode(MemberId member, String typed) {
    String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return database.writeUnseen(
        handle -> redeemTotp(handle, member, code) || redeemRecoveryCode(handle, member, code));
  }

  private boolean redeemTotp(Handle handle, MemberId member, String code) {
    OptionalLong step =
        findTotp(handle, member, true)
            .map(totp -> totp.findStep(code, clock.instant()))
            .orElse(OptionalLong.empty());
    return step.isPresent()
        && handle.execute(
                "UPDATE second_factor SET step = ? WHERE member = ? AND step < ?",
                step.getAsLong(),
                member.value(),
                step.getAsLong())
            > 0;
  }

  private static boolean redeemRecoveryCode(Handle handle, MemberId member, String code) {
    return handle.execute(
            "DELETE FROM recovery_code WHERE hash = ? AND member = ?",
            new Token(code).hash(),
            member.value())
        > 0;
  }

  /** Returns the number of unused recovery codes. */
  public int countRecoveryCodes(MemberId member) {
    return database.read(handle ->
        handle
            .createQuery("SELECT count(*) FROM recovery_code WHERE member = :member")
            .bind("member", member.value())
            .mapTo(Integer.class)
            .one());
  }

  /** Disables two-step sign-in. A member who must set it up again still must. */
  public void disable(MemberId member) {
    database.writeUnseen(handle -> {
      handle.execute("DELETE FROM recovery_code WHERE member = ?", member.value());
      return handle.execute(
          "DELETE FROM second_factor WHERE member = ? AND required = 0", member.value());
    });
  }

  private static Optional<Totp> findTotp(Handle handle, MemberId member, boolean confirmed) {
    return handle
        .createQuery(
            """
            SELECT secret FROM second_factor
            WHERE member = :member AND (since IS NOT NULL) = :confirmed AND secret <> ''
            """)
        .bind("member", member.value())
        .bind("confirmed", confirmed)
        .map(Row.mapper(row -> new Totp(row.text("secret"))))
        .findOne();
  }

  private static String randomBase32(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return Base32.encode(bytes);
  }
}
