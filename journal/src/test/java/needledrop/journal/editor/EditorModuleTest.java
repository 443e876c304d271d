package needledrop.journal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.item.Film;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.EntryStatus;
import needledrop.journal.entry.SaveResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorModuleTest {
  private static final String ONE_TAB = "one-tab-of-the-browser";
  private static final String OTHER_TAB = "another-tab-of-the-browser";

  @TempDir Path folder;
  private JournalModuleFixture journalModuleFixture;
  private EditorModule editor;
  private Entry entry;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    editor = editor();
    entry =
        journalModuleFixture.entries.add(
            journalModuleFixture.owner.id(), EntryContent.of("Siberia", "", "It is Siberia."));
  }

  private EditorModule editor() {
    return journalModuleFixture.journal.editor();
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  private WorkingCopy type(String editorId, String body) {
    return editor
        .workingCopies()
        .save(
            journalModuleFixture.owner.id(),
            editorId,
            entry.id(),
            1,
            Map.of("body", List.of(body)));
  }

  private Entry save(int version, String body) {
    SaveResult saveResult =
        journalModuleFixture.entries.save(
            entry.id(),
            version,
            EntryContent.of("Siberia", "", body),
            journalModuleFixture.owner.id());
    return assertInstanceOf(SaveResult.Success.class, saveResult).entry();
  }

  @Test
  void workingCopySurvivesACrash() {
    type(ONE_TAB, "It is Wyo");
    journalModuleFixture.close();
    journalModuleFixture = new JournalModuleFixture(folder);
    editor = editor();
    WorkingCopy copy = editor.workingCopies().of(entry.id()).getFirst();
    assertEquals("It is Wyo", copy.first("body"));
    assertEquals(JournalModuleFixture.START, copy.saved());
    assertEquals(
        "It is Siberia.",
        journalModuleFixture.entries.find(entry.id()).orElseThrow().content().body());
  }

  @Test
  void twoTabsHaveSeparateWorkingCopies() {
    type(ONE_TAB, "It is Wyoming.");
    journalModuleFixture.advance(Duration.ofMinutes(1));
    type(OTHER_TAB, "It is Utah.");
    assertEquals(
        List.of("It is Utah.", "It is Wyoming."),
        editor.workingCopies().of(entry.id()).stream().map(copy -> copy.first("body")).toList());
    editor.workingCopies().delete(journalModuleFixture.owner.id(), OTHER_TAB);
    assertEquals(
        List.of(ONE_TAB),
        editor.workingCopies().of(entry.id()).stream().map(WorkingCopy::editorId).toList());
  }

  @Test
  void savingAWorkingCopyInvalidatesNoPages() {
    long before = journalModuleFixture.database.changeCount();
    type(ONE_TAB, "Still typing");
    assertEquals(before, journalModuleFixture.database.changeCount());
  }

  @Test
  void oldestWorkingCopiesAreDeletedPastTheLimit() {
    for (int i = 0; i < 60; i++) {
      journalModuleFixture.advance(Duration.ofSeconds(1));
      type("tab-number-%05d-of-many".formatted(i), "words");
    }
    assertEquals(50, editor.workingCopies().of(entry.id()).size());
  }

  @Test
  void everySaveAddsARevision() {
    type(ONE_TAB, "no revision");
    journalModuleFixture.advance(Duration.ofHours(1));
    save(1, "It is Wyoming.");
    save(2, "It is Wyoming, in snow.");
    List<Revision> revisions = editor.revisions().before(entry.id(), Integer.MAX_VALUE, 10);
    assertEquals(List.of(3, 2, 1), revisions.stream().map(Revision::version).toList());
    assertEquals("It is Siberia.", revisions.getLast().content().body());
    assertEquals(JournalModuleFixture.START, revisions.getLast().saved());
    assertEquals(journalModuleFixture.owner.name(), revisions.getFirst().author());
  }

  @Test
  void entryWithoutRevisionsGetsOneOfItsOldText() {
    journalModuleFixture.database.write(handle -> handle.execute("DELETE FROM revision"));
    save(1, "It is Wyoming.");
    assertEquals(
        "It is Siberia.", editor.revisions().find(entry.id(), 1).orElseThrow().content().body());
  }

  @Test
  void restoredRevisionOmitsDeletedItems() {
    Film film = journalModuleFixture.films.add("Rocky IV", 1985);
    EntryContent withFilm = EntryContent.of("Siberia", "", "It is Siberia.").withFilm(film.id());
    journalModuleFixture.entries.save(entry.id(), 1, withFilm, journalModuleFixture.owner.id());
    Revision revision = editor.revisions().find(entry.id(), 2).orElseThrow();
    assertEquals(withFilm, editor.revisions().restorable(revision));
    journalModuleFixture.entries.save(
        entry.id(), 2, withFilm.withoutFilm(), journalModuleFixture.owner.id());
    journalModuleFixture.database.write(handle -> handle.execute("DELETE FROM item"));
    assertNull(editor.revisions().restorable(revision).film());
  }

  @Test
  void scheduledEntryIsPublishedAtItsTimeAndNotBefore() {
    Instant nine = JournalModuleFixture.START.plus(Duration.ofHours(9));
    assertEquals(
        new EntryStatus.Scheduled(nine),
        journalModuleFixture.entries.schedule(entry.id(), nine).status());
    journalModuleFixture.entries.publishIfDue(entry.id());
    assertTrue(journalModuleFixture.entries.due().isEmpty());
    journalModuleFixture.advance(Duration.ofHours(10));
    journalModuleFixture.close(); // overdue while the program was not running
    JournalModuleFixture reopened = new JournalModuleFixture(folder);
    reopened.advance(Duration.ofHours(10));
    journalModuleFixture = reopened;
    assertEquals(
        List.of(entry.id()), journalModuleFixture.entries.due().stream().map(Entry::id).toList());
    journalModuleFixture.entries.publishIfDue(entry.id());
    Entry published = journalModuleFixture.entries.find(entry.id()).orElseThrow();
    assertEquals(new EntryStatus.Published(nine), published.status());
    assertTrue(journalModuleFixture.entries.due().isEmpty());
  }

  @Test
  void unscheduledEntryStaysADraft() {
    journalModuleFixture.entries.schedule(
        entry.id(), JournalModuleFixture.START.plus(Duration.ofHours(1)));
    journalModuleFixture.entries.unschedule(entry.id());
    journalModuleFixture.advance(Duration.ofHours(2));
    journalModuleFixture.entries.publishIfDue(entry.id());
    assertEquals(
        new EntryStatus.Draft(),
        journalModuleFixture.entries.find(entry.id()).orElseThrow().status());
  }

  @Test
  void shareLinkWorksUntilItExpiresOrIsRevoked() {
    String weekToken = editor.shareLinks().issue(entry.id(), ShareLinks.DEFAULT_LIFETIME);
    String dayToken = editor.shareLinks().issue(entry.id(), Duration.ofDays(1));
    assertEquals(Optional.of(entry.id()), editor.shareLinks().findEntry(weekToken));
    assertEquals(Optional.empty(), editor.shareLinks().findEntry(weekToken + "x"));
    journalModuleFixture.advance(Duration.ofDays(2));
    assertEquals(Optional.empty(), editor.shareLinks().findEntry(dayToken));
    ShareLink remaining = editor.shareLinks().of(entry.id()).getFirst();
    editor.shareLinks().revoke(entry.id(), remaining.id());
    assertEquals(Optional.empty(), editor.shareLinks().findEntry(weekToken));
    assertThrows(
        IllegalArgumentException.class,
        () -> editor.shareLinks().issue(entry.id(), Duration.ofDays(91)));
  }
}
