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
  void nobodyCanSignInBeforeTheOwnerSetsAPassword() {
    assertFalse(journalModuleFixture.members.ownerHasPassword());
    assertEquals(
        Optional.empty(),
        journalModuleFixture.members.authenticate("Owner", new Password(""), PasswordQueue.KNOWN));
    assertEquals(
        Optional.empty(),
        journalModuleFixture.members.authenticate("", new Password(""), PasswordQueue.KNOWN));
  }

  @Test
  void ownerIsCreatedOnce() {
    assertEquals(journalModuleFixture.members.owner(), journalModuleFixture.members.owner());
    assertEquals(1, journalModuleFixture.members.all().size());
  }

  @Test
  void ownerLinkWorksOnce() {
    String token = journalModuleFixture.ownerLink.issue();
    assertTrue(journalModuleFixture.ownerLink.isValid(token));
    Member owner = journalModuleFixture.ownerLink.redeem(token, "Adrian", RIGHT).orElseThrow();
    assertEquals(
        Optional.of(owner),
        journalModuleFixture.members.authenticate(" adrian ", RIGHT, PasswordQueue.KNOWN));
    assertTrue(journalModuleFixture.members.ownerHasPassword());
    assertFalse(journalModuleFixture.ownerLink.isValid(token));
    assertEquals(Optional.empty(), journalModuleFixture.ownerLink.redeem(token, "Ivan", RIGHT));
  }

  @Test
  void wrongNameOrPasswordIsRefused() {
    journalModuleFixture.members.update(journalModuleFixture.owner.id(), "Adrian", RIGHT);
    assertEquals(
        Optional.empty(),
        journalModuleFixture.members.authenticate(
            "Adrian", new Password("no easy way in"), PasswordQueue.KNOWN));
    assertEquals(
        Optional.empty(),
        journalModuleFixture.members.authenticate("Ivan", RIGHT, PasswordQueue.KNOWN));
    assertEquals(
        Optional.empty(),
        journalModuleFixture.members.authenticate(
            "Adrian", new Password("a".repeat(1_000_000)), PasswordQueue.KNOWN));
  }

  @Test
  void passwordsAreComparedExactly() {
    String typed = " Sn\u00f6w " + "on the mountain ".repeat(12) + "A";
    journalModuleFixture.members.update(
        journalModuleFixture.owner.id(), "Adrian", new Password(typed));
    assertTrue(authenticates(typed));
    for (String other :
        List.of(
            typed.strip(),
            typed.toLowerCase(Locale.ROOT),
            typed.replace("\u00f6", "o"),
            typed.substring(0, typed.length() - 1),
            typed.replace("A", "B"))) {
      assertFalse(authenticates(other), other);
    }
  }

  @Test
  void passwordsDoNotExpire() {
    journalModuleFixture.members.update(journalModuleFixture.owner.id(), "Adrian", RIGHT);
    journalModuleFixture.advance(Duration.ofDays(20 * 365));
    assertTrue(
        journalModuleFixture
            .members
            .authenticate("Adrian", RIGHT, PasswordQueue.KNOWN)
            .isPresent());
  }

  private boolean authenticates(String password) {
    return journalModuleFixture
        .members
        .authenticate("Adrian", new Password(password), PasswordQueue.KNOWN)
        .isPresent();
  }

  @Test
  void ownerLinkExpiresAfterADayOrWhenReplaced() {
    String first = journalModuleFixture.ownerLink.issue();
    String second = journalModuleFixture.ownerLink.issue();
    assertNotEquals(first, second);
    assertFalse(journalModuleFixture.ownerLink.isValid(first));
    journalModuleFixture.advance(Duration.ofDays(1));
    assertFalse(journalModuleFixture.ownerLink.isValid(second));
  }

  @Test
  void weakPasswordDoesNotUseUpTheOwnerLink() {
    String token = journalModuleFixture.ownerLink.issue();
    assertThrows(
        IllegalArgumentException.class,
        () -> journalModuleFixture.ownerLink.redeem(token, "Adrian", new Password("short")));
    assertTrue(journalModuleFixture.ownerLink.isValid(token));
    assertFalse(journalModuleFixture.members.ownerHasPassword());
  }

  @Test
  void tokensAndPasswordsAreStoredAsHashes() {
    String token = journalModuleFixture.ownerLink.issue();
    journalModuleFixture.members.update(journalModuleFixture.owner.id(), "Adrian", RIGHT);
    List<String> stored =
        journalModuleFixture.database.read(handle ->
            handle
                .createQuery("SELECT hash FROM owner_link UNION ALL SELECT password FROM member")
                .mapTo(String.class)
                .list());
    assertEquals(2, stored.size());
    assertFalse(stored.contains(token));
    assertTrue(stored.get(1).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), stored.get(1));
    assertNotEquals(RIGHT.hash(), RIGHT.hash());
  }

  @Test
  void passwordStringFormHidesThePassword() {
    assertFalse(RIGHT.toString().contains("easy"));
  }
}
