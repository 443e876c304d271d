package needledrop.journal.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInsTest {
  private final Database database;
  private final SignIns signIns;
  private final MemberId member;
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  SignInsTest(@TempDir Path folder) {
    database =
        Database.open(
            folder.resolve("needledrop.db"),
            List.of("needledrop/catalog/migrations", "needledrop/journal/migrations"));
    signIns = new SignIns(database, () -> now);
    member = new Members(database, () -> now).owner().id();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void signInsExpireAfterAWeekWithoutUse() {
    long used = signIns.add(member, "Firefox on Linux");
    long unused = signIns.add(member, "Safari on an iPhone");
    now = now.plus(Duration.ofDays(6));
    assertTrue(signIns.findMember(used).isPresent());
    now = now.plus(Duration.ofDays(2));
    assertTrue(signIns.findMember(used).isPresent());
    assertFalse(signIns.findMember(unused).isPresent());
    assertEquals(List.of(used), signIns.of(member).stream().map(SignIn::id).toList());
  }

  @Test
  void signInsExpireAfterThirtyDays() {
    long id = signIns.add(member, "Firefox on Linux");
    for (int day = 0; day < 29; day++) {
      now = now.plus(Duration.ofDays(1));
      assertTrue(signIns.findMember(id).isPresent(), "after " + (day + 1) + " days");
    }
    now = now.plus(Duration.ofDays(1));
    assertFalse(signIns.findMember(id).isPresent());
  }

  @Test
  void signInsDoNotInvalidateCachedPages() {
    long before = database.changeCount();
    signIns.endAll(member);
    signIns.end(member, signIns.add(member, "Firefox on Linux"));
    assertEquals(before, database.changeCount());
  }
}
