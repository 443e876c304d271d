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
import needledrop.journal.JournalModuleFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembersTest {
  private static final Password RIGHT = new Password("no easy way out");

  @TempDir Path folder;
  private JournalModuleFixture journalModuleFixture;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  @Test
  void aFreshJournalLetsNobodyIn() {
    assertFalse(journalModuleFixture.members.ownerIsHome());
    assertEquals(
        Optional.empty(),
        journalModuleFixture.members.signIn("Owner", new Password(""), PasswordQueue.KNOWN));
    assertEquals(
        Optional.empty(),
        journalModuleFixture.members.signIn("", new Password(""), PasswordQueue.KNOWN));
  }

  @Test
  void thereIsOneOwnerHoweverOftenOneAsks() {
    assertEquals(journalModuleFixture.members.owner(), journalModuleFixture.members.owner());
    assertEquals(1, journalModuleFixture.members.all().size());
  }

  @Test
  void theOwnerLinkSetsThePasswordOnce() {
    String token = journalModuleFixture.ownerLink.issue();
    assertTrue(journalModuleFixture.ownerLink.opens(token));
    Member owner = journalModuleFixture.ownerLink.use(token, "Adrian", RIGHT).orElseThrow();
    assertEquals(
        Optional.of(owner),
        journalModuleFixture.members.signIn(" adrian ", RIGHT, PasswordQueue.KNOWN));
    assertTrue(journalModuleFixture.members.ownerIsHome());
    assertFalse(journalModuleFixture.ownerLink.opens(token));
    assertEquals(Optional.empty(), journalModuleFixture.ownerLink.use(token, "Ivan", RIGHT));
  }

  @Test
  void aWrongPasswordOrNameDoesNotOpen() {
    journalModuleFixture.members.change(journalModuleFixture.owner.id(), "Adrian", RIGHT);
    assertEquals(
        Optional.empty(),
        journalModuleFixture.members.signIn(
            "Adrian", new Password("no easy way in"), PasswordQueue.KNOWN));
    assertEquals(
        Optional.empty(), journalModuleFixture.members.signIn("Ivan", RIGHT, PasswordQueue.KNOWN));
    assertEquals(
        Optional.empty(),
        journalModuleFixture.members.signIn(
            "Adrian", new Password("a".repeat(1_000_000)), PasswordQueue.KNOWN));
  }

  @Test
  void aPasswordIsCheckedExactlyAsItWasTyped() {
    String typed = " Sn\u00f6w " + "on the mountain ".repeat(12) + "A";
    journalModuleFixture.members.change(
        journalModuleFixture.owner.id(), "Adrian", new Password(typed));
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
    journalModuleFixture.members.change(journalModuleFixture.owner.id(), "Adrian", RIGHT);
    journalModuleFixture.advance(Duration.ofDays(20 * 365));
    assertTrue(
        journalModuleFixture.members.signIn("Adrian", RIGHT, PasswordQueue.KNOWN).isPresent());
  }

  private boolean opens(String password) {
    return journalModuleFixture
        .members
        .signIn("Adrian", new Password(password), PasswordQueue.KNOWN)
        .isPresent();
  }

  @Test
  void anOwnerLinkDiesAfterADayAndWhenAnotherIsMade() {
    String first = journalModuleFixture.ownerLink.issue();
    String second = journalModuleFixture.ownerLink.issue();
    assertNotEquals(first, second);
    assertFalse(journalModuleFixture.ownerLink.opens(first));
    journalModuleFixture.advance(Duration.ofDays(1));
    assertFalse(journalModuleFixture.ownerLink.opens(second));
  }

  @Test
  void aWeakPasswordIsRefusedInWordsAndTheLinkStillOpens() {
    String token = journalModuleFixture.ownerLink.issue();
    assertThrows(
        IllegalArgumentException.class,
        () -> journalModuleFixture.ownerLink.use(token, "Adrian", new Password("short")));
    assertTrue(journalModuleFixture.ownerLink.opens(token));
    assertFalse(journalModuleFixture.members.ownerIsHome());
  }

  @Test
  void neitherTokenNorPasswordLiesInTheDatabase() {
    String token = journalModuleFixture.ownerLink.issue();
    journalModuleFixture.members.change(journalModuleFixture.owner.id(), "Adrian", RIGHT);
    List<String> kept =
        journalModuleFixture.database.read(handle ->
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
