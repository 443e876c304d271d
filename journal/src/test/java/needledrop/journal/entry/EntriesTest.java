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
import needledrop.journal.World;
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
  private static final Writing RUSSIA =
      Writing.of("Rocky training in Russia", "A teaser.", "A body.");

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

  @ParameterizedTest
  @CsvSource({
    "Snow and logs., Snow and logs., ''",
    "Snow and logs., 'Snow and *logs*. And a barn.', ''",
    "Snow and logs., A barn. Snow and logs., Snow and logs.",
    "'', A barn., ''",
    "Snow., '', Snow."
  })
  void theTeaserLeadsUnlessTheTextBeginsWithIt(String teaser, String body, String lead) {
    assertEquals(lead, Writing.of("Training", teaser, body).lead());
  }

  @Test
  void everythingThatWasTypedIsKept() {
    Film film = world.films.add("Rocky IV", 1985);
    Theme theme = world.themes.add("High Eighties", "A time.");
    Clip clip = world.clips.add(World.edit("Training"));
    Writing writing =
        new Writing(
            "Title \"<&>",
            film.id(),
            " teaser\n",
            "[more]",
            "body \n\n *with* \t spaces ",
            List.of(clip.id()),
            List.of(theme.id()),
            List.of(new Link("A page", URI.create("https://a.example/?b=c&d"))),
            false);
    Entry entry = world.entries.add(world.owner.id(), writing);
    assertEquals(writing, entry.writing());
    assertEquals(Optional.of(entry), world.entries.find(entry.id()));
    assertEquals(new Standing.Draft(), entry.standing());
  }

  @Test
  void clipsAndThemesKeepTheirOrder() {
    Clip first = world.clips.add(World.edit("One"));
    Clip second = world.clips.add(World.edit("Two"));
    Entry entry =
        world.entries.add(world.owner.id(), RUSSIA.showing(List.of(second.id(), first.id())));
    assertEquals(List.of(second.id(), first.id()), entry.writing().clips());
    Saved saved =
        world.entries.save(
            entry.id(), 1, RUSSIA.showing(List.of(first.id(), second.id())), world.owner.id());
    assertEquals(
        List.of(first.id(), second.id()),
        assertInstanceOf(Saved.Kept.class, saved).entry().writing().clips());
  }

  @Test
  void aSaveOverANewerVersionChangesNothing() {
    Entry read = world.entries.add(world.owner.id(), RUSSIA);
    world.entries.save(
        read.id(), read.version(), Writing.of("From one tab", "", ""), world.owner.id());
    Saved second =
        world.entries.save(
            read.id(), read.version(), Writing.of("From another", "", ""), world.owner.id());
    Entry now = assertInstanceOf(Saved.Overtaken.class, second).now();
    assertEquals("From one tab", now.title());
    assertEquals(Optional.of(now), world.entries.find(read.id()));
  }

  @Test
  void readersSeeNoDrafts() {
    Entry entry = world.entries.add(world.owner.id(), RUSSIA);
    assertEquals(List.of(), world.entries.newest(1, 10));
    assertEquals(Optional.empty(), world.entries.at(entry.path(ZoneOffset.UTC)));
    assertEquals(List.of(entry), world.entries.drafts());
  }

  @Test
  void anAddressTellsTheDayInTheJournalsTimeZone() {
    world.pass(Duration.ofDays(39).plusHours(11)); // 23:00 on December 31 in Greenwich
    Entry entry = world.publish(RUSSIA);
    assertEquals("/2026/12/rocky-training-in-russia/", entry.path(ZoneOffset.UTC));
    assertEquals("/2027/01/rocky-training-in-russia/", entry.path(ZoneId.of("Europe/Rome")));
    assertEquals(Optional.of(entry), world.entries.at("/2026/12/rocky-training-in-russia/"));
    assertEquals(Optional.of(entry), world.entries.at("/2027/01/rocky-training-in-russia"));
  }

  @Test
  void whatIsNoAddressLeadsNowhere() {
    world.publish(RUSSIA);
    for (String path : List.of("", "/", "/2026/11/", "/2026/11/%zz/", "/2026/11/a/b", "/x/11/a")) {
      assertEquals(Optional.empty(), world.entries.at(path), path);
    }
  }

  @Test
  void aNameInAnotherScriptMakesAnAddressThatLeadsBack() {
    Entry entry = world.publish(Writing.of("Рокки в России", "", ""));
    assertTrue(entry.path(ZoneOffset.UTC).matches("[\\x21-\\x7e]+"));
    assertEquals(Optional.of(entry), world.entries.at(entry.path(ZoneOffset.UTC)));
  }

  @Test
  void twoEntriesOfOneTitleHaveTwoAddresses() {
    assertEquals("rocky-training-in-russia", world.publish(RUSSIA).slug());
    assertEquals("rocky-training-in-russia-2", world.publish(RUSSIA).slug());
  }

  @Test
  void anAddressFollowsTheTitleOnlyUntilItIsPublished() {
    Entry draft = world.entries.add(world.owner.id(), RUSSIA);
    Entry renamed =
        kept(world.entries.save(draft.id(), 1, Writing.of("Siberia", "", ""), world.owner.id()));
    assertEquals("siberia", renamed.slug());
    world.entries.publish(draft.id());
    assertEquals(
        "siberia",
        kept(world.entries.save(draft.id(), 2, Writing.of("Wyoming", "", ""), world.owner.id()))
            .slug());
  }

  @Test
  void publishingAgainKeepsTheDate() {
    Entry first = world.publish(RUSSIA);
    world.entries.withdraw(first.id());
    assertEquals(List.of(), world.entries.newest(1, 10));
    world.pass(Duration.ofDays(60));
    assertEquals(
        first.path(ZoneOffset.UTC), world.entries.publish(first.id()).path(ZoneOffset.UTC));
  }

  @Test
  void whatIsBinnedComesBackAsADraft() {
    Entry entry = world.publish(RUSSIA);
    world.entries.bin(entry.id());
    assertEquals(List.of(), world.entries.newest(1, 10));
    assertEquals(1, world.entries.binned().size());
    assertEquals(new Standing.Draft(), world.entries.withdraw(entry.id()).standing());
    assertEquals(List.of(), world.entries.binned());
  }

  @Test
  void pagesAreFilledFromTheNewest() {
    for (int number = 1; number <= 5; number++) {
      world.publish(Writing.of("Entry " + number, "", ""));
    }
    assertEquals(List.of("Entry 5", "Entry 4"), titles(world.entries.newest(1, 2)));
    assertEquals(List.of("Entry 1"), titles(world.entries.newest(3, 2)));
    assertEquals(List.of(), world.entries.newest(4, 2));
    assertEquals(5, world.entries.published());
  }

  @Test
  void anItemKnowsTheEntriesThatNameIt() {
    Film old = world.films.add("The Thing", 1951);
    Film remake = world.films.add("The Thing", 1982);
    Entry plain = world.publish(Writing.of("One", "", "As in [[the  thing]]."));
    Entry dated = world.publish(Writing.of("Two", "As in [[The Thing (1982)|that]]", ""));
    world.publish(
        Writing.of("Three", "", "As in [[The Thing from Another World]] and `[[The Thing]]`."));
    assertEquals(List.of(plain), world.entries.about(old, 1, 10));
    assertEquals(List.of(dated), world.entries.about(remake, 1, 10));
  }

  @Test
  void aNameThatComesToMeanSomethingCountsFromThenOn() {
    Entry entry = world.publish(Writing.of("One", "", "As in [[Café Paris]]."));
    assertEquals(List.of(entry), world.entries.about(world.films.add("Cafe Paris", null), 1, 10));
  }

  @Test
  void aSongKnowsTheEntriesInWhoseClipsItPlays() {
    Song song = world.songs.add("Heart's on Fire", "John Cafferty");
    Clip clip = world.clips.add(World.edit("Training"));
    Entry entry = world.publish(RUSSIA.showing(List.of(clip.id())));
    var cue =
        world.cueSheets.add(
            new CueOwner.OfClip(clip.id()),
            song.id(),
            Span.ofSeconds(1, 2),
            Duration.ZERO,
            null,
            world.owner.id());
    assertEquals(List.of(entry), world.entries.about(song, 1, 10));
    world.cueSheets.reject(cue, world.owner.id());
    assertEquals(List.of(), world.entries.about(song, 1, 10));
  }

  @Test
  void aThemeHasItsEntriesAndThoseThatNameIt() {
    Theme theme = world.themes.add("High Eighties", "");
    Entry under = world.publish(RUSSIA.under(List.of(theme.id())));
    Entry naming = world.publish(Writing.of("Two", "", "The [[high eighties]]!"));
    assertEquals(List.of(naming, under), world.entries.under(theme, 1, 10));
  }

  @Test
  void aClipIsPublicOnlyThroughAPublishedEntry() {
    Clip clip = world.clips.add(World.edit("Training"));
    assertFalse(world.clips.isPublic(clip.id()));
    Entry entry = world.entries.add(world.owner.id(), RUSSIA.showing(List.of(clip.id())));
    assertFalse(world.clips.isPublic(clip.id()));
    world.entries.publish(entry.id());
    assertTrue(world.clips.isPublic(clip.id()));
    world.entries.withdraw(entry.id());
    assertFalse(world.clips.isPublic(clip.id()));
  }

  @Test
  void whatWillNotDoIsRefusedInWords() {
    assertEquals(
        "An entry needs a title.",
        assertThrows(IllegalArgumentException.class, () -> Writing.of(" ", "", "")).getMessage());
    assertThrows(IllegalArgumentException.class, () -> Writing.of("A", "", "[[a]]".repeat(6_000)));
    assertThrows(IllegalArgumentException.class, () -> Link.typed("x", "javascript:alert(1)"));
    assertThrows(IllegalArgumentException.class, () -> Link.typed("x", "not an address"));
  }

  private static Entry kept(Saved saved) {
    return assertInstanceOf(Saved.Kept.class, saved).entry();
  }

  private static List<String> titles(List<Entry> entries) {
    return entries.stream().map(Entry::title).toList();
  }

  @Test
  void aMovedEntryIsFoundUnderAllItsNames() {
    Entry entry = world.entries.publish(world.entries.add(world.owner.id(), RUSSIA).id());
    Entry moved = world.entries.move(entry.id(), "Snow & Steel");
    assertEquals("snow-and-steel", moved.slug());
    String before = entry.path(ZoneOffset.UTC);
    assertEquals(Optional.of(moved), world.entries.at(before));
    assertEquals(Optional.of(moved), world.entries.at(moved.path(ZoneOffset.UTC)));
    Entry back = world.entries.move(entry.id(), entry.slug());
    assertEquals(entry.slug(), back.slug());
    assertEquals(Optional.of(back), world.entries.at(moved.path(ZoneOffset.UTC)));
  }

  @Test
  void anAddressThatAnotherEntryHasOrHadIsRefused() {
    Entry first = world.entries.publish(world.entries.add(world.owner.id(), RUSSIA).id());
    world.entries.move(first.id(), "elsewhere");
    Entry second = world.entries.publish(world.entries.add(world.owner.id(), RUSSIA).id());
    assertEquals("rocky-training-in-russia-2", second.slug());
    for (String typed : List.of("elsewhere", "Rocky training in Russia", " - ", "")) {
      assertThrows(
          IllegalArgumentException.class, () -> world.entries.move(second.id(), typed), typed);
    }
  }

  @Test
  void whoWroteAnEntryFindsItAmongTheirOwn() {
    world.entries.publish(world.entries.add(world.owner.id(), RUSSIA).id());
    assertEquals(1, world.entries.newestBy(world.owner.id(), 1, 10).size());
    assertEquals(List.of(), world.entries.newestBy(world.owner.id(), 2, 10));
    assertEquals(List.of(), world.entries.newestBy(new MemberId(999), 1, 10));
  }
}
