package needledrop.journal.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Song;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.clip.Clip;
import needledrop.media.Span;
import needledrop.store.Ids.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntriesTest {
  private static final EntryContent RUSSIA =
      EntryContent.of("Rocky training in Russia", "A teaser.", "A body.");

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

  @ParameterizedTest
  @CsvSource({
    "Snow and logs., Snow and logs., ''",
    "Snow and logs., 'Snow and *logs*. And a barn.', ''",
    "Snow and logs., A barn. Snow and logs., Snow and logs.",
    "'', A barn., ''",
    "Snow., '', Snow."
  })
  void teaserIsShownUnlessTheBodyStartsWithIt(String teaser, String body, String lead) {
    assertEquals(lead, EntryContent.of("Training", teaser, body).lead());
  }

  @Test
  void allFieldsAreSaved() {
    Film film = journalModuleFixture.films.add("Rocky IV", 1985);
    Theme theme = journalModuleFixture.themes.add("High Eighties", "A time.");
    Clip clip = journalModuleFixture.clips.add(JournalModuleFixture.edit("Training"));
    EntryContent entryContent =
        new EntryContent(
            "Title \"<&>",
            film.id(),
            " teaser\n",
            "[more]",
            "body \n\n *with* \t spaces ",
            List.of(clip.id()),
            List.of(theme.id()),
            List.of(new ExternalLink("A page", URI.create("https://a.example/?b=c&d"))),
            false);
    Entry entry = journalModuleFixture.entries.add(journalModuleFixture.owner.id(), entryContent);
    assertEquals(entryContent, entry.content());
    assertEquals(Optional.of(entry), journalModuleFixture.entries.find(entry.id()));
    assertEquals(new EntryStatus.Draft(), entry.status());
  }

  @Test
  void clipsAndThemesKeepTheirOrder() {
    Clip first = journalModuleFixture.clips.add(JournalModuleFixture.edit("One"));
    Clip second = journalModuleFixture.clips.add(JournalModuleFixture.edit("Two"));
    Entry entry =
        journalModuleFixture.entries.add(
            journalModuleFixture.owner.id(), RUSSIA.withClips(List.of(second.id(), first.id())));
    assertEquals(List.of(second.id(), first.id()), entry.content().clips());
    SaveResult saveResult =
        journalModuleFixture.entries.save(
            entry.id(),
            1,
            RUSSIA.withClips(List.of(first.id(), second.id())),
            journalModuleFixture.owner.id());
    assertEquals(
        List.of(first.id(), second.id()),
        assertInstanceOf(SaveResult.Success.class, saveResult).entry().content().clips());
  }

  @Test
  void savingOverANewerVersionIsAConflict() {
    Entry read = journalModuleFixture.entries.add(journalModuleFixture.owner.id(), RUSSIA);
    journalModuleFixture.entries.save(
        read.id(),
        read.version(),
        EntryContent.of("From one tab", "", ""),
        journalModuleFixture.owner.id());
    SaveResult second =
        journalModuleFixture.entries.save(
            read.id(),
            read.version(),
            EntryContent.of("From another", "", ""),
            journalModuleFixture.owner.id());
    Entry current = assertInstanceOf(SaveResult.Conflict.class, second).current();
    assertEquals("From one tab", current.title());
    assertEquals(Optional.of(current), journalModuleFixture.entries.find(read.id()));
  }

  @Test
  void draftsAreNotPublished() {
    Entry entry = journalModuleFixture.entries.add(journalModuleFixture.owner.id(), RUSSIA);
    assertEquals(List.of(), journalModuleFixture.entries.newest(1, 10));
    assertEquals(
        Optional.empty(), journalModuleFixture.entries.findByPath(entry.path(ZoneOffset.UTC)));
    assertEquals(List.of(entry), journalModuleFixture.entries.drafts());
  }

  @Test
  void pathHasTheMonthInTheJournalsTimeZone() {
    journalModuleFixture.advance(
        Duration.ofDays(39).plusHours(11)); // 23:00 on December 31 in Greenwich
    Entry entry = journalModuleFixture.publish(RUSSIA);
    assertEquals("/2026/12/rocky-training-in-russia/", entry.path(ZoneOffset.UTC));
    assertEquals("/2027/01/rocky-training-in-russia/", entry.path(ZoneId.of("Europe/Rome")));
    assertEquals(
        Optional.of(entry),
        journalModuleFixture.entries.findByPath("/2026/12/rocky-training-in-russia/"));
    assertEquals(
        Optional.of(entry),
        journalModuleFixture.entries.findByPath("/2027/01/rocky-training-in-russia"));
  }

  @Test
  void malformedPathsFindNothing() {
    journalModuleFixture.publish(RUSSIA);
    for (String path : List.of("", "/", "/2026/11/", "/2026/11/%zz/", "/2026/11/a/b", "/x/11/a")) {
      assertEquals(Optional.empty(), journalModuleFixture.entries.findByPath(path), path);
    }
  }

  @Test
  void titleInAnotherScriptHasAnAsciiPath() {
    Entry entry = journalModuleFixture.publish(EntryContent.of("Рокки в России", "", ""));
    assertTrue(entry.path(ZoneOffset.UTC).matches("[\\x21-\\x7e]+"));
    assertEquals(
        Optional.of(entry), journalModuleFixture.entries.findByPath(entry.path(ZoneOffset.UTC)));
  }

  @Test
  void entriesWithTheSameTitleHaveDifferentSlugs() {
    assertEquals("rocky-training-in-russia", journalModuleFixture.publish(RUSSIA).slug());
    assertEquals("rocky-training-in-russia-2", journalModuleFixture.publish(RUSSIA).slug());
  }

  @Test
  void slugFollowsTheTitleOnlyUntilPublication() {
    Entry draft = journalModuleFixture.entries.add(journalModuleFixture.owner.id(), RUSSIA);
    Entry renamed =
        savedEntry(
            journalModuleFixture.entries.save(
                draft.id(),
                1,
                EntryContent.of("Siberia", "", ""),
                journalModuleFixture.owner.id()));
    assertEquals("siberia", renamed.slug());
    journalModuleFixture.entries.publish(draft.id());
    assertEquals(
        "siberia",
        savedEntry(
                journalModuleFixture.entries.save(
                    draft.id(),
                    2,
                    EntryContent.of("Wyoming", "", ""),
                    journalModuleFixture.owner.id()))
            .slug());
  }

  @Test
  void publishingAgainKeepsTheDate() {
    Entry first = journalModuleFixture.publish(RUSSIA);
    journalModuleFixture.entries.unpublish(first.id());
    assertEquals(List.of(), journalModuleFixture.entries.newest(1, 10));
    journalModuleFixture.advance(Duration.ofDays(60));
    assertEquals(
        first.path(ZoneOffset.UTC),
        journalModuleFixture.entries.publish(first.id()).path(ZoneOffset.UTC));
  }

  @Test
  void binnedEntryIsRestoredAsADraft() {
    Entry entry = journalModuleFixture.publish(RUSSIA);
    journalModuleFixture.entries.bin(entry.id());
    assertEquals(List.of(), journalModuleFixture.entries.newest(1, 10));
    assertEquals(1, journalModuleFixture.entries.binned().size());
    assertEquals(
        new EntryStatus.Draft(), journalModuleFixture.entries.unpublish(entry.id()).status());
    assertEquals(List.of(), journalModuleFixture.entries.binned());
  }

  @Test
  void pagesListTheNewestFirst() {
    for (int number = 1; number <= 5; number++) {
      journalModuleFixture.publish(EntryContent.of("Entry " + number, "", ""));
    }
    assertEquals(List.of("Entry 5", "Entry 4"), titles(journalModuleFixture.entries.newest(1, 2)));
    assertEquals(List.of("Entry 1"), titles(journalModuleFixture.entries.newest(3, 2)));
    assertEquals(List.of(), journalModuleFixture.entries.newest(4, 2));
    assertEquals(5, journalModuleFixture.entries.published());
  }

  @Test
  void entriesThatNameAnItemAreFound() {
    Film old = journalModuleFixture.films.add("The Thing", 1951);
    Film remake = journalModuleFixture.films.add("The Thing", 1982);
    Entry plain = journalModuleFixture.publish(EntryContent.of("One", "", "As in [[the  thing]]."));
    Entry dated =
        journalModuleFixture.publish(EntryContent.of("Two", "As in [[The Thing (1982)|that]]", ""));
    journalModuleFixture.publish(
        EntryContent.of(
            "Three", "", "As in [[The Thing from Another World]] and `[[The Thing]]`."));
    assertEquals(List.of(plain), journalModuleFixture.entries.about(old, 1, 10));
    assertEquals(List.of(dated), journalModuleFixture.entries.about(remake, 1, 10));
  }

  @Test
  void nameCountsOnceAnItemHasIt() {
    Entry entry = journalModuleFixture.publish(EntryContent.of("One", "", "As in [[Café Paris]]."));
    assertEquals(
        List.of(entry),
        journalModuleFixture.entries.about(
            journalModuleFixture.films.add("Cafe Paris", null), 1, 10));
  }

  @Test
  void entriesWhoseClipsPlayASongAreFound() {
    Song song = journalModuleFixture.songs.add("Heart's on Fire", "John Cafferty");
    Clip clip = journalModuleFixture.clips.add(JournalModuleFixture.edit("Training"));
    Entry entry = journalModuleFixture.publish(RUSSIA.withClips(List.of(clip.id())));
    var cue =
        journalModuleFixture.cueSheets.add(
            new CueOwner.OfClip(clip.id()),
            song.id(),
            Span.ofSeconds(1, 2),
            Duration.ZERO,
            null,
            journalModuleFixture.owner.id());
    assertEquals(List.of(entry), journalModuleFixture.entries.about(song, 1, 10));
    journalModuleFixture.cueSheets.reject(cue, journalModuleFixture.owner.id());
    assertEquals(List.of(), journalModuleFixture.entries.about(song, 1, 10));
  }

  @Test
  void themeListsItsEntriesAndThoseThatNameIt() {
    Theme theme = journalModuleFixture.themes.add("High Eighties", "");
    Entry withTheme = journalModuleFixture.publish(RUSSIA.withThemes(List.of(theme.id())));
    Entry namingTheme =
        journalModuleFixture.publish(EntryContent.of("Two", "", "The [[high eighties]]!"));
    assertEquals(
        List.of(namingTheme, withTheme), journalModuleFixture.entries.withTheme(theme, 1, 10));
  }

  @Test
  void aClipIsPublicOnlyThroughAPublishedEntry() {
    Clip clip = journalModuleFixture.clips.add(JournalModuleFixture.edit("Training"));
    assertFalse(journalModuleFixture.clips.isPublic(clip.id()));
    Entry entry =
        journalModuleFixture.entries.add(
            journalModuleFixture.owner.id(), RUSSIA.withClips(List.of(clip.id())));
    assertFalse(journalModuleFixture.clips.isPublic(clip.id()));
    journalModuleFixture.entries.publish(entry.id());
    assertTrue(journalModuleFixture.clips.isPublic(clip.id()));
    journalModuleFixture.entries.unpublish(entry.id());
    assertFalse(journalModuleFixture.clips.isPublic(clip.id()));
  }

  @Test
  void invalidContentIsRejectedWithAMessage() {
    assertEquals(
        "Enter a title.",
        assertThrows(IllegalArgumentException.class, () -> EntryContent.of(" ", "", ""))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> EntryContent.of("A", "", "[[a]]".repeat(6_000)));
    assertThrows(
        IllegalArgumentException.class, () -> ExternalLink.parse("x", "javascript:alert(1)"));
    assertThrows(IllegalArgumentException.class, () -> ExternalLink.parse("x", "not an address"));
  }

  private static Entry savedEntry(SaveResult saveResult) {
    return assertInstanceOf(SaveResult.Success.class, saveResult).entry();
  }

  private static List<String> titles(List<Entry> entries) {
    return entries.stream().map(Entry::title).toList();
  }

  @Test
  void entryIsFoundUnderItsFormerSlugs() {
    Entry entry =
        journalModuleFixture.entries.publish(
            journalModuleFixture.entries.add(journalModuleFixture.owner.id(), RUSSIA).id());
    Entry renamed = journalModuleFixture.entries.changeSlug(entry.id(), "Snow & Steel");
    assertEquals("snow-and-steel", renamed.slug());
    String formerPath = entry.path(ZoneOffset.UTC);
    assertEquals(Optional.of(renamed), journalModuleFixture.entries.findByPath(formerPath));
    assertEquals(
        Optional.of(renamed),
        journalModuleFixture.entries.findByPath(renamed.path(ZoneOffset.UTC)));
    Entry restored = journalModuleFixture.entries.changeSlug(entry.id(), entry.slug());
    assertEquals(entry.slug(), restored.slug());
    assertEquals(
        Optional.of(restored),
        journalModuleFixture.entries.findByPath(renamed.path(ZoneOffset.UTC)));
  }

  @Test
  void slugThatAnotherEntryHasOrHadIsRejected() {
    Entry first =
        journalModuleFixture.entries.publish(
            journalModuleFixture.entries.add(journalModuleFixture.owner.id(), RUSSIA).id());
    journalModuleFixture.entries.changeSlug(first.id(), "elsewhere");
    Entry second =
        journalModuleFixture.entries.publish(
            journalModuleFixture.entries.add(journalModuleFixture.owner.id(), RUSSIA).id());
    assertEquals("rocky-training-in-russia-2", second.slug());
    for (String typed : List.of("elsewhere", "Rocky training in Russia", " - ", "")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> journalModuleFixture.entries.changeSlug(second.id(), typed),
          typed);
    }
  }

  @Test
  void entriesAreListedByAuthor() {
    journalModuleFixture.entries.publish(
        journalModuleFixture.entries.add(journalModuleFixture.owner.id(), RUSSIA).id());
    assertEquals(
        1,
        journalModuleFixture.entries.newestByAuthor(journalModuleFixture.owner.id(), 1, 10).size());
    assertEquals(
        List.of(),
        journalModuleFixture.entries.newestByAuthor(journalModuleFixture.owner.id(), 2, 10));
    assertEquals(List.of(), journalModuleFixture.entries.newestByAuthor(new MemberId(999), 1, 10));
  }
}
