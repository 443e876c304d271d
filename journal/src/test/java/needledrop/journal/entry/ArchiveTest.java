package needledrop.journal.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import needledrop.journal.JournalModuleFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final ZoneId UTC = ZoneOffset.UTC;

  @TempDir Path folder;
  private JournalModuleFixture journalModuleFixture;
  private Archive archive;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    archive = new Archive(journalModuleFixture.database);
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  @Test
  void yearsWithDraftsOnlyAreNotListed() {
    journalModuleFixture.entries.add(
        journalModuleFixture.owner.id(), EntryContent.of("A draft", "", ""));
    assertEquals(Map.of(), archive.years(UTC));
  }

  @Test
  void yearStartsInTheJournalsTimeZone() {
    journalModuleFixture.publish(EntryContent.of("Of November", "", ""));
    journalModuleFixture.advance(
        Duration.ofDays(39).plusHours(11)); // until 23:00 on the last day of 2026
    Entry late = journalModuleFixture.publish(EntryContent.of("Of the last hour", "", ""));
    journalModuleFixture.advance(Duration.ofDays(366));
    journalModuleFixture.publish(EntryContent.of("Of 2028", "", ""));
    assertEquals(Map.of(Year.of(2026), 2, Year.of(2028), 1), archive.years(UTC));
    assertEquals(Year.of(2028), archive.years(UTC).firstKey());
    assertEquals(List.of(late), archive.page(Year.of(2027), ZoneId.of("Europe/Berlin"), 1, 10));
  }

  @Test
  void yearIsPaged() {
    Entry first = journalModuleFixture.publish(EntryContent.of("First", "", ""));
    Entry second = journalModuleFixture.publish(EntryContent.of("Second", "", ""));
    assertEquals(List.of(second), archive.page(Year.of(2026), UTC, 1, 1));
    assertEquals(List.of(first), archive.page(Year.of(2026), UTC, 2, 1));
    assertEquals(List.of(), archive.page(Year.of(2026), UTC, 3, 1));
  }
}
