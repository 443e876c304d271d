package needledrop.journal.person;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.reply.ModerationQueue;
import needledrop.journal.reply.PostResult;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports and erases personal data, checked down to the bytes of the database files. */
class PersonalRecordsTest {
  private static final String EMAIL = "ana.whom.nobody.else.is@a.example";

  private final Path folder;
  private JournalModuleFixture journalModuleFixture;
  private PersonalRecords personalRecords;
  private Entry entry;
  private int posted;

  PersonalRecordsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    personalRecords =
        new PersonalRecords(journalModuleFixture.database, journalModuleFixture.clock);
    entry = journalModuleFixture.publish(EntryContent.of("Rocky training in Russia", "", ""));
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  @Test
  void erasedAddressesAreInNoDatabaseFile() throws IOException {
    for (int number = 0; number < 200; number++) {
      post("other" + number + "@a.example");
    }
    for (int number = 0; number < 50; number++) {
      post(EMAIL);
    }
    journalModuleFixture.database.write(handle -> {
      handle.execute("ANALYZE");
      handle.execute("DELETE FROM reply WHERE email = ? AND id % 2 = 0", EMAIL);
    });
    assertTrue(filesContainEmail());
    assertTrue(countStatistics() > 0);

    assertEquals(25, personalRecords.erase(EMAIL));

    assertFalse(filesContainEmail());
    assertTrue(countStatistics() > 0, "statistics of other values stay");
    journalModuleFixture.close();
    assertFalse(filesContainEmail());
    journalModuleFixture = new JournalModuleFixture(folder);
    assertFalse(filesContainEmail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana@bücher.example", "josé@a.example", "ana@xn--bcher-kva.example"})
  void nonAsciiAddressesAreFoundAndErased(String stored) {
    long reply = post("ana@a.example").id().value();
    journalModuleFixture.database.write(
        handle -> handle.execute("UPDATE reply SET email = ? WHERE id = ?", stored, reply));
    String typed = stored.replace("xn--bcher-kva", "BÜCHER");

    assertEquals(
        List.of(reply),
        journalModuleFixture.moderationQueues.page(ModerationQueue.WAITING, typed, 1).stream()
            .map(each -> each.id().value())
            .toList());
    assertTrue(personalRecords.exportJson(typed).contains(stored));
    assertEquals(1, personalRecords.erase(typed));
    assertTrue(personalRecords.export(typed).values().stream().allMatch(List::isEmpty));
  }

  @Test
  void emptyAddressErasesNothing() {
    post(EMAIL);
    journalModuleFixture.replies.postAsMember(
        entry.id(), null, journalModuleFixture.owner.id(), "Owner", "From a member.");

    assertEquals(0, personalRecords.erase(""));
    assertEquals(1, journalModuleFixture.replies.threads(entry.id()).size());
  }

  private Reply post(String email) {
    ReplyForm form = ReplyForm.of(entry.id(), "Ana", email, "Question " + posted++);
    return assertInstanceOf(PostResult.Stored.class, journalModuleFixture.replies.post(form))
        .reply();
  }

  private int countStatistics() {
    return journalModuleFixture.database.read(handle ->
        handle.createQuery("SELECT count(*) FROM sqlite_stat4").mapTo(Integer.class).one());
  }

  private boolean filesContainEmail() throws IOException {
    String bytes = new String(EMAIL.getBytes(UTF_8), ISO_8859_1);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, ISO_8859_1).contains(bytes)) {
          return true;
        }
      }
    }
    return false;
  }
}
