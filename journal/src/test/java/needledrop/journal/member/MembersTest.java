package needledrop.journal.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import needledrop.journal.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembersTest {
  private static final Password RIGHT = new Password("no easy way out");

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void open() {
    world = new World(folder);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aFreshJournalLetsNobodyIn() {
    assertFalse(world.members.ownerIsHome());
    assertEquals(
        Optional.empty(), world.members.signIn("Owner", new Password(""), PasswordQueue.KNOWN));
    assertEquals(Optional.empty(), world.members.signIn("", new Password(""), PasswordQueue.KNOWN));
  }

  @Test
  void thereIsOneOwnerHoweverOftenOneAsks() {
    assertEquals(world.members.owner(), world.members.owner());
    assertEquals(1, world.members.all().size());
  }

  @Test
  void theOwnerLinkSetsThePasswordOnce() {
    String token = world.ownerLink.issue();
    assertTrue(world.ownerLink.opens(token));
    Member owner = world.ownerLink.use(token, "Adrian", RIGHT).orElseThrow();
    assertEquals(Optional.of(owner), world.members.signIn(" adrian ", RIGHT, PasswordQueue.KNOWN));
    assertTrue(world.members.ownerIsHome());
    assertFalse(world.ownerLink.opens(token));
    assertEquals(Optional.empty(), world.ownerLink.use(token, "Ivan", RIGHT));
  }

  @Test
  void aWrongPasswordOrNameDoesNotOpen() {
    world.members.change(world.owner.id(), "Adrian", RIGHT);
    assertEquals(
        Optional.empty(),
        world.members.signIn("Adrian", new Password("no easy way in"), PasswordQueue.KNOWN));
    assertEquals(Optional.empty(), world.members.signIn("Ivan", RIGHT, PasswordQueue.KNOWN));
    assertEquals(
        Optional.empty(),
        world.members.signIn("Adrian", new Password("a".repeat(1_000_000)), PasswordQueue.KNOWN));
  }

  @Test
  void aPasswordIsCheckedExactlyAsItWasTyped() {
    String typed = " Sn\u00f6w " + "on the mountain ".repeat(12) + "A";
    world.members.change(world.owner.id(), "Adrian", new Password(typed));
    assertTrue(opens(typed));
    for (String other :
        List.of(
            typed.strip(),
            typed.toLowerCase(Locale.ROOT),
            typed.replace("\u00f6", "o"),
            typed.substring(0, typed.length() - 1),
            typed.replace("A", "B"))) {
      assertFalse(opens(other), other);
    }
  }

  @Test
  void aPasswordOpensAsLongAsNobodyChangesIt() {
    world.members.change(world.owner.id(), "Adrian", RIGHT);
    world.pass(Duration.ofDays(20 * 365));
    assertTrue(world.members.signIn("Adrian", RIGHT, PasswordQueue.KNOWN).isPresent());
  }

  private boolean opens(String password) {
    return world.members.signIn("Adrian", new Password(password), PasswordQueue.KNOWN).isPresent();
  }

  @Test
  void anOwnerLinkDiesAfterADayAndWhenAnotherIsMade() {
    String first = world.ownerLink.issue();
    String second = world.ownerLink.issue();
    assertNotEquals(first, second);
    assertFalse(world.ownerLink.opens(first));
    world.pass(Duration.ofDays(1));
    assertFalse(world.ownerLink.opens(second));
  }

  @Test
  void aWeakPasswordIsRefusedInWordsAndTheLinkStillOpens() {
    String token = world.ownerLink.issue();
    assertThrows(
        IllegalArgumentException.class,
        () -> world.ownerLink.use(token, "Adrian", new Password("short")));
    assertTrue(world.ownerLink.opens(token));
    assertFalse(world.members.ownerIsHome());
  }

  @Test
  void neitherTokenNorPasswordLiesInTheDatabase() {
    String token = world.ownerLink.issue();
    world.members.change(world.owner.id(), "Adrian", RIGHT);
    List<String> kept =
        world.database.read(handle ->
            handle
                .createQuery("SELECT hash FROM owner_link UNION ALL SELECT password FROM member")
                .mapTo(String.class)
                .list());
    assertEquals(2, kept.size());
    assertFalse(kept.contains(token));
    assertTrue(kept.get(1).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), kept.get(1));
    assertNotEquals(RIGHT.hash(), RIGHT.hash());
  }

  @Test
  void aPasswordDoesNotSayItself() {
    assertFalse(RIGHT.toString().contains("easy"));
  }
}
