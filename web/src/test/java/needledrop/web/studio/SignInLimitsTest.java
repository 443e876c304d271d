package needledrop.web.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import needledrop.journal.member.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords that are guessed at, and the members whose they are. */
final class SignInLimitsTest {
  private final StudioFixture studio;
  private final StudioClient owner;

  SignInLimitsTest(@TempDir Path folder) {
    studio = new StudioFixture(folder);
    owner = studio.newClient();
  }

  @BeforeEach
  void signOut() throws Exception {
    owner.claimOwnership();
    owner.post("/studio/sign-out");
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private int guess(StudioClient by, String name, String address) throws Exception {
    return by.send(
            HttpRequest.newBuilder(studio.address("/studio/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString("name=" + name + "&password=wrong+by+far")))
        .statusCode();
  }

  @Test
  void guessesAtOneAccountAreLimitedAcrossAddresses() throws Exception {
    Set<Integer> last = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      last.add(guess(studio.newClient(), StudioFixture.NAME, "2001:db%x::1".formatted(i)));
    }
    assertEquals(Set.of(422, 429), last);
    assertEquals(429, studio.newClient().signIn(StudioFixture.NAME).statusCode());
    assertEquals(303, owner.signIn(StudioFixture.NAME).statusCode(), "the owner is locked out");
  }

  @Test
  void unknownNamesAreLimitedLikeKnownOnes() throws Exception {
    int last = 0;
    for (int i = 0; i < 11; i++) {
      last = guess(studio.newClient(), "Nobody", "2001:db%x::1".formatted(i));
    }
    assertEquals(429, last);
  }

  @Test
  void membersSharingAnAddressWithAGuesserCanSignIn() throws Exception {
    for (int i = 0; i < 11; i++) {
      guess(studio.newClient(), "Nobody" + i, "127.0.0.1");
    }
    assertEquals(429, studio.newClient().signIn(StudioFixture.NAME).statusCode());
    assertEquals(303, owner.signIn(StudioFixture.NAME).statusCode());
  }

  @Test
  void knownDevicesHaveTheSameGuessLimit() throws Exception {
    int last = 0;
    for (int i = 0; i < 11; i++) {
      last = guess(owner, StudioFixture.NAME, "2001:db%x::1".formatted(i));
    }
    assertEquals(429, last);
  }

  @Test
  void knownDevicesCountOnlyForTheirMember() throws Exception {
    StudioClient author = studio.newClient().join(Role.AUTHOR);
    for (int i = 0; i < 11; i++) {
      guess(studio.newClient(), StudioFixture.NAME, "2001:db%x::1".formatted(i));
    }
    assertEquals(429, author.signIn(StudioFixture.NAME).statusCode());
  }

  @Test
  void passwordGuessesForOwnershipTransferAreLimited() throws Exception {
    owner.signIn(StudioFixture.NAME);
    long heir = studio.newClient().join(Role.AUTHOR).member().id().value();
    String path = "/studio/members/" + heir + "/hand-over";
    int last = 0;
    for (int i = 0; i < 11; i++) {
      last = owner.post(path, "password", "guess number " + i).statusCode();
    }
    assertEquals(429, last);
    int account = owner.post("/studio/account/codes/off", "current", "not this").statusCode();
    assertEquals(422, account, "tries of another matter count");
  }

  @Test
  void invitationLinkLimitDoesNotAffectSignIn() throws Exception {
    int last = 0;
    for (int i = 0; i < 11; i++) {
      last = studio.newClient().post("/studio/join", "token", "none").statusCode();
    }
    assertEquals(429, last);
    assertEquals(303, owner.signIn(StudioFixture.NAME).statusCode());
    assertEquals(422, owner.post("/studio/account/codes", "current", "no").statusCode());
  }
}
