package needledrop.journal.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.CreditRole;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.clip.Clip;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.Theme;
import needledrop.journal.settings.Settings;
import needledrop.journal.settings.SettingsStore;
import needledrop.journal.wish.Wish;
import needledrop.media.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationsTest {
  private static final FactSource BOOK = new FactSource.Cited("A book", null, null);

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
  void relatedLinksHaveReasons() {
    Film third = journalModuleFixture.films.add("Rocky III", 1982);
    Film fourth = journalModuleFixture.films.add("Rocky IV", 1985);
    Film cobra = journalModuleFixture.films.add("Cobra", 1986);
    Saga saga = journalModuleFixture.sagas.add("Rocky");
    Person stallone = journalModuleFixture.people.add("Sylvester Stallone");
    journalModuleFixture.facts.add(new InSagaFact(third.id(), saga.id(), 3), BOOK);
    journalModuleFixture.facts.add(new InSagaFact(fourth.id(), saga.id(), 4), BOOK);
    journalModuleFixture.facts.add(
        new CreditFact(fourth.id(), CreditRole.WROTE, stallone.id(), null), BOOK);
    journalModuleFixture.facts.add(
        new CreditFact(cobra.id(), CreditRole.WROTE, stallone.id(), null), BOOK);
    Theme theme = journalModuleFixture.themes.add("High Eighties", "");
    Clip clip = journalModuleFixture.clips.add(JournalModuleFixture.edit("Training"));
    Song song = journalModuleFixture.songs.add("Heart's on Fire", null);
    journalModuleFixture.cueSheets.add(
        new CueOwner.OfClip(clip.id()),
        song.id(),
        Span.ofSeconds(1, 2),
        Duration.ZERO,
        null,
        journalModuleFixture.owner.id());

    Entry same =
        journalModuleFixture.publish(EntryContent.of("The fight", "", "").withFilm(fourth.id()));
    journalModuleFixture.publish(EntryContent.of("The tiger", "", "").withFilm(third.id()));
    journalModuleFixture.publish(EntryContent.of("Neon", "", "").withThemes(List.of(theme.id())));
    journalModuleFixture.publish(EntryContent.of("Fire", "", "[[Heart's on Fire]]"));
    journalModuleFixture.publish(EntryContent.of("Elsewhere", "", ""));
    journalModuleFixture.entries.add(
        journalModuleFixture.owner.id(), EntryContent.of("A draft", "", "").withFilm(fourth.id()));
    Entry entry =
        journalModuleFixture.publish(
            EntryContent.of("Rocky training in Russia", "", "")
                .withFilm(fourth.id())
                .withThemes(List.of(theme.id()))
                .withClips(List.of(clip.id())));

    List<RelatedLink> related =
        journalModuleFixture.relations.of(
            journalModuleFixture.fullEntries.of(entry), ZoneOffset.UTC);
    assertEquals(
        List.of(
            "Fire: Also with Heart's on Fire",
            "Neon: Also in the theme High Eighties",
            "The fight: Also about Rocky IV",
            "The tiger: Also about the Rocky saga",
            "Rocky III (1982): From the Rocky saga",
            "Cobra (1986): Written by Sylvester Stallone"),
        related.stream().map(one -> one.name() + ": " + one.reason().english()).toList());
    assertEquals(same.path(ZoneOffset.UTC), related.get(2).path());
  }

  @Test
  void namesResolveToItemsBeforeThemes() {
    Theme theme = journalModuleFixture.themes.add("Rocky", "");
    assertEquals(
        theme.path(), journalModuleFixture.nameResolver.resolve("rocky").orElseThrow().path());
    Film film = journalModuleFixture.films.add("Rocky", 1976);
    assertEquals(
        film.path(), journalModuleFixture.nameResolver.resolve("rocky").orElseThrow().path());
    assertEquals(Optional.empty(), journalModuleFixture.nameResolver.resolve("Rocky X"));
  }

  @Test
  void duplicateThemeNamesAreRefused() {
    Theme theme = journalModuleFixture.themes.add("High Eighties", "A time.");
    assertThrows(
        IllegalArgumentException.class,
        () -> journalModuleFixture.themes.add("high  eighties", ""));
    Theme changed =
        journalModuleFixture.themes.update(theme.id(), "HIGH Eighties", "Another time.");
    assertEquals("high-eighties", changed.slug());
    assertEquals(Optional.of(changed), journalModuleFixture.themes.findBySlug("high-eighties"));
    assertEquals(List.of(changed), journalModuleFixture.themes.all());
  }

  @Test
  void wishesAreOpenUntilGranted() {
    Entry entry = journalModuleFixture.publish(EntryContent.of("Tapes", "", ""));
    Wish tapes = journalModuleFixture.wishes.add("Old Taekwondo tapes", entry.id());
    Wish poster = journalModuleFixture.wishes.add("A poster", null);
    assertEquals(List.of(poster, tapes), journalModuleFixture.wishes.ungranted());
    assertEquals(List.of(tapes), journalModuleFixture.wishes.ungrantedOn(entry.id()));
    journalModuleFixture.wishes.grant(tapes.id(), null);
    assertEquals(List.of(poster), journalModuleFixture.wishes.ungranted());
    journalModuleFixture.wishes.reopen(tapes.id());
    assertEquals(List.of(tapes), journalModuleFixture.wishes.ungrantedOn(entry.id()));
  }

  @Test
  void settingsAreStoredInTheDatabase() {
    Settings settings =
        Settings.parse(
            "Title", "Tagline", "https://journal.example/", "America/Denver", "es-AR", 5);
    journalModuleFixture.settings.update(settings);
    assertEquals(settings, new SettingsStore(journalModuleFixture.database).get());
    assertEquals(URI.create("https://journal.example"), settings.publicAddress());
    assertEquals(ZoneId.of("America/Denver"), settings.timeZone());
    assertEquals(Locale.of("es", "AR"), settings.language());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "journal.example",
        "ftp://journal.example",
        "https://",
        "https://a b",
        "javascript:alert(1)",
        "https://journal.example/path",
        "https://journal.example/?q",
        "https://user@journal.example"
      })
  void invalidPublicAddressesAreRefused(String address) {
    assertThrows(
        IllegalArgumentException.class,
        () -> Settings.parse("Title", "", address, "Europe/Rome", "en", 5));
  }
}
