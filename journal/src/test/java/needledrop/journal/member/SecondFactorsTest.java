package needledrop.journal.member;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorsTest {
  private final Database database;
  private final SecondFactors codes;
  private final MemberId member;
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  SecondFactorsTest(@TempDir Path folder) {
    database =
        Database.open(
            folder.resolve("needledrop.db"),
            List.of("needledrop/catalog/migrations", "needledrop/journal/migrations"));
    InstantSource clock = () -> now;
    codes = new SecondFactors(database, clock);
    member = new Members(database, clock).owner().id();
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Test vectors of RFC 6238, appendix B, for SHA-1, last six digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130",
  })
  void codesMatchRfc6238(long second, String code) {
    Totp totp = new Totp(Base32.encode("12345678901234567890".getBytes(US_ASCII)));
    assertEquals(code, totp.code(Instant.ofEpochSecond(second)));
  }

  @Test
  void twoStepSignInStartsWithTheFirstCode() {
    Totp app = new Totp(codes.startSetup(member));
    assertFalse(codes.isEnabled(member));
    assertFalse(codes.redeemCode(member, app.code(now)));
    assertTrue(codes.confirmSetup(member, "000000x").isEmpty());
    assertEquals(8, codes.confirmSetup(member, app.code(now)).orElseThrow().size());
    assertTrue(codes.isEnabled(member));
  }

  @Test
  void usedAndEarlierCodesAreRefused() {
    Totp app = new Totp(codes.startSetup(member));
    assertTrue(codes.confirmSetup(member, app.code(now)).isPresent());
    assertFalse(codes.redeemCode(member, app.code(now)), "the first code opened again");
    now = now.plusSeconds(30);
    String nextCode = app.code(now);
    assertTrue(codes.redeemCode(member, nextCode.substring(0, 3) + " " + nextCode.substring(3)));
    assertFalse(codes.redeemCode(member, nextCode));
    now = now.plus(Duration.ofMinutes(5));
    assertFalse(codes.redeemCode(member, nextCode), "a code of five minutes ago opened");
  }

  @Test
  void recoveryCodesWorkOnce() {
    Totp app = new Totp(codes.startSetup(member));
    List<String> recoveryCodes = codes.confirmSetup(member, app.code(now)).orElseThrow();
    assertTrue(
        recoveryCodes.getFirst().matches("([A-Z2-7]{6}-){3}[A-Z2-7]{6}"), recoveryCodes.getFirst());
    assertTrue(codes.redeemCode(member, recoveryCodes.getFirst().toLowerCase(Locale.ROOT)));
    assertFalse(codes.redeemCode(member, recoveryCodes.getFirst()));
    assertEquals(7, codes.countRecoveryCodes(member));
  }

  @Test
  void activeSecretIsNotReplaced() {
    Totp app = new Totp(codes.startSetup(member));
    assertTrue(codes.confirmSetup(member, app.code(now)).isPresent());
    codes.startSetup(member);
    now = now.plusSeconds(60);
    assertTrue(codes.redeemCode(member, app.code(now)));
    codes.disable(member);
    assertFalse(codes.isEnabled(member));
  }
}
