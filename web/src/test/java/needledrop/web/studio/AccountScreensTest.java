package needledrop.web.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import needledrop.journal.member.MemberBackup;
import needledrop.journal.member.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What protects a member's own account, as it is used from outside. */
final class AccountScreensTest {
  private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7]{32})</code>");
  private static final Pattern RECOVERY_CODE = Pattern.compile("<code>([A-Z2-7-]{27})</code>");

  private final StudioFixture studio;
  private final StudioClient owner;

  AccountScreensTest(@TempDir Path folder) {
    studio = new StudioFixture(folder);
    owner = studio.newClient();
  }

  @BeforeEach
  void signIn() throws Exception {
    owner.claimOwnership();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void membersWithASecondFactorMustEnterACodeAfterThePassword() throws Exception {
    String secret = secret();
    String first = code(secret);
    HttpResponse<String> on = owner.post("/studio/account/codes/confirm", "code", first);
    String paper = firstMatch(RECOVERY_CODE, on.body());
    assertFalse(owner.get("/studio/account").body().contains(paper), "codes are shown again");

    StudioClient other = studio.newClient();
    HttpResponse<String> halfway = other.signIn(StudioFixture.NAME);
    assertEquals("/studio/sign-in/code?to=/studio", location(halfway));
    assertEquals(303, other.get("/studio").statusCode(), "the password alone opens");
    assertEquals(422, other.post("/studio/sign-in/code", "code", first).statusCode());
    assertEquals(422, other.post("/studio/sign-in/code", "code", "000000").statusCode());
    assertEquals("/studio", location(other.post("/studio/sign-in/code", "code", paper)));
    assertEquals(200, other.get("/studio").statusCode());
  }

  @Test
  void turningOnCodesRequiresThePassword() throws Exception {
    assertEquals(422, owner.post("/studio/account/codes").statusCode());
    assertEquals(422, owner.post("/studio/account/codes", "current", "not this").statusCode());
    assertFalse(SECRET.matcher(owner.get("/studio/account").body()).find());
    assertTrue(SECRET.matcher(beginSecondFactor()).find());
  }

  private String beginSecondFactor() throws Exception {
    owner.post("/studio/account/codes", "current", StudioFixture.PASSWORD);
    return owner.get("/studio/account").body();
  }

  @Test
  void turningOffCodesRequiresThePassword() throws Exception {
    owner.post("/studio/account/codes/confirm", "code", code(secret()));
    assertEquals(
        422, owner.post("/studio/account/codes/off", "current", "not this one").statusCode());
    owner.post("/studio/account/codes/off", "current", StudioFixture.PASSWORD);
    assertEquals("/studio", location(studio.newClient().signIn(StudioFixture.NAME)));
  }

  @Test
  void codeAttemptsAreLimited() throws Exception {
    owner.post("/studio/account/codes/confirm", "code", code(secret()));
    StudioClient thief = studio.newClient();
    thief.signIn(StudioFixture.NAME);
    int last = 0;
    for (int i = 0; i < 12; i++) {
      last = thief.post("/studio/sign-in/code", "code", "%06d".formatted(i)).statusCode();
    }
    assertEquals(429, last);
  }

  @Test
  void changingThePasswordSignsOutAllOtherBrowsers() throws Exception {
    StudioClient other = studio.newClient();
    other.signIn(StudioFixture.NAME);
    String now = "gone the distance twice";
    assertEquals(
        422,
        owner
            .post("/studio/account/password", "current", "wrong", "password", now, "again", now)
            .statusCode());
    owner.post(
        "/studio/account/password",
        "current",
        StudioFixture.PASSWORD,
        "password",
        now,
        "again",
        now);
    assertEquals(303, other.get("/studio").statusCode());
    assertEquals(200, owner.get("/studio").statusCode());
  }

  @Test
  void ownerLinkEndsAllSessionsAndTurnsOffCodes() throws Exception {
    owner.post("/studio/account/codes/confirm", "code", code(secret()));
    studio.newClient().claimOwnership();
    assertEquals(303, owner.get("/studio").statusCode());
    assertEquals("/studio", location(studio.newClient().signIn(StudioFixture.NAME)));
  }

  @Test
  void onlyTheMemberCanEndTheirSessions() throws Exception {
    StudioClient author = studio.newClient().join(Role.AUTHOR);
    long id = studio.journal.members().admin().signIns().of(author.member().id()).getFirst().id();
    assertEquals(404, owner.post("/studio/account/sign-ins/" + id + "/end").statusCode());
    assertEquals(200, author.get("/studio").statusCode());
    author.post("/studio/account/sign-ins/" + id + "/end");
    assertEquals(303, author.get("/studio").statusCode());
  }

  @Test
  void auditLogRecordsActionsAndNoTypedSecrets() throws Exception {
    for (int i = 0; i < 3; i++) {
      studio.newClient().post("/studio/sign-in", "name", "my secret typed here", "password", "x");
    }
    owner.post("/studio/members", "name", "Drago", "role", "author");
    String log = owner.get("/studio/audit").body();
    assertTrue(log.contains("Sign-in failed") && log.contains("× 3"), log);
    assertTrue(log.contains("Link for Drago created."));
    assertFalse(log.contains("my secret") || log.contains("127.0.0.1"));
  }

  private String secret() throws Exception {
    return secret(owner);
  }

  private static String secret(StudioClient studioClient) throws Exception {
    studioClient.post("/studio/account/codes", "current", StudioFixture.PASSWORD);
    String page = studioClient.get("/studio/account").body();
    assertTrue(page.contains("<svg"), "no picture for the camera");
    return firstMatch(SECRET, page);
  }

  private static String firstMatch(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertTrue(found.find(), page);
    return found.group(1);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  /** A backup leaves the secrets out, so a restored journal has none. */
  @Test
  void membersWithoutASecretAfterARestoreSignInByLinkOnly() throws Exception {
    owner.post("/studio/account/codes/confirm", "code", code(secret()));
    studio.database.write(handle -> MemberBackup.POLICY.exclusions().forEach(handle::execute));
    StudioClient other = studio.newClient();
    HttpResponse<String> refused = other.signIn(StudioFixture.NAME);
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("two-step sign-in must be set up again"));

    other.claimOwnership();
    assertTrue(other.get("/studio/account").body().contains("Set up two-step sign-in now"));
    assertEquals(422, studio.newClient().signIn(StudioFixture.NAME).statusCode());
    other.post("/studio/account/codes/confirm", "code", code(secret(other)));
    assertEquals(
        "/studio/sign-in/code?to=/studio", location(studio.newClient().signIn(StudioFixture.NAME)));
  }

  /** What a telephone shows, worked out as RFC 6238 says, by none of our code. */
  private static String code(String secret) throws Exception {
    String digits =
        secret
            .chars()
            .map(letter -> "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter))
            .mapToObj(value -> Integer.toString(value, 32))
            .collect(Collectors.joining());
    byte[] number = new BigInteger("1" + digits, 32).toByteArray();
    byte[] key = Arrays.copyOfRange(number, number.length - 20, number.length);
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(key, "HmacSHA1"));
    long step = Instant.now().getEpochSecond() / 30;
    byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
    int at = hash[19] & 15;
    int value = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
    return "%06d".formatted(value % 1_000_000);
  }
}
