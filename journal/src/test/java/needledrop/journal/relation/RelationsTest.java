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
import needledrop.catalog.fact.CreditRole;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FactSource;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Saga;
import needledrop.catalog.item.Song;
import needledrop.journal.KeptSettings;
import needledrop.journal.Settings;
import needledrop.journal.Wish;
import needledrop.journal.World;
import needledrop.journal.clip.Clip;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.Theme;
import needledrop.journal.entry.Writing;
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
  void everythingRelatedSaysWhy() {
    Film third = world.films.add("Rocky III", 1982);
    Film fourth = world.films.add("Rocky IV", 1985);
    Film cobra = world.films.add("Cobra", 1986);
    Saga saga = world.sagas.add("Rocky");
    Person stallone = world.people.add("Sylvester Stallone");
    world.facts.add(new Fact.InSaga(third.id(), saga.id(), 3), BOOK);
    world.facts.add(new Fact.InSaga(fourth.id(), saga.id(), 4), BOOK);
    world.facts.add(new Fact.Credit(fourth.id(), CreditRole.WROTE, stallone.id(), null), BOOK);
    world.facts.add(new Fact.Credit(cobra.id(), CreditRole.WROTE, stallone.id(), null), BOOK);
    Theme theme = world.themes.add("High Eighties", "");
    Clip clip = world.clips.add(World.edit("Training"));
    Song song = world.songs.add("Heart's on Fire", null);
    world.cueSheets.add(
        new CueOwner.OfClip(clip.id()),
        song.id(),
        Span.ofSeconds(1, 2),
        Duration.ZERO,
        null,
        world.owner.id());

    Entry same = world.publish(Writing.of("The fight", "", "").about(fourth.id()));
    world.publish(Writing.of("The tiger", "", "").about(third.id()));
    world.publish(Writing.of("Neon", "", "").under(List.of(theme.id())));
    world.publish(Writing.of("Fire", "", "[[Heart's on Fire]]"));
    world.publish(Writing.of("Elsewhere", "", ""));
    world.entries.add(world.owner.id(), Writing.of("A draft", "", "").about(fourth.id()));
    Entry entry =
        world.publish(
            Writing.of("Rocky training in Russia", "", "")
                .about(fourth.id())
                .under(List.of(theme.id()))
                .showing(List.of(clip.id())));

    List<Related> related = world.relations.of(world.fullEntries.of(entry), ZoneOffset.UTC);
    assertEquals(
        List.of(
            "Fire: Also with Heart's on Fire",
            "Neon: Also of the theme High Eighties",
            "The fight: Also about Rocky IV",
            "The tiger: Also about the saga Rocky",
            "Rocky III (1982): Of the saga Rocky",
            "Cobra (1986): Written by Sylvester Stallone"),
        related.stream().map(one -> one.name() + ": " + one.reason().text()).toList());
    assertEquals(same.path(ZoneOffset.UTC), related.get(2).path());
  }

  @Test
  void aNameMeansAnItemOrElseATheme() {
    Theme theme = world.themes.add("Rocky", "");
    assertEquals(theme.path(), world.names.named("rocky").orElseThrow().path());
    Film film = world.films.add("Rocky", 1976);
    assertEquals(film.path(), world.names.named("rocky").orElseThrow().path());
    assertEquals(Optional.empty(), world.names.named("Rocky X"));
  }

  @Test
  void twoThemesOfOneNameAreRefused() {
    Theme theme = world.themes.add("High Eighties", "A time.");
    assertThrows(IllegalArgumentException.class, () -> world.themes.add("high  eighties", ""));
    Theme changed = world.themes.change(theme.id(), "HIGH Eighties", "Another time.");
    assertEquals("high-eighties", changed.slug());
    assertEquals(Optional.of(changed), world.themes.bySlug("high-eighties"));
    assertEquals(List.of(changed), world.themes.all());
  }

  @Test
  void aWishIsOpenUntilItIsGranted() {
    Entry entry = world.publish(Writing.of("Tapes", "", ""));
    Wish tapes = world.wishes.add("Old Taekwondo tapes", entry.id());
    Wish poster = world.wishes.add("A poster", null);
    assertEquals(List.of(poster, tapes), world.wishes.open());
    assertEquals(List.of(tapes), world.wishes.openOn(entry.id()));
    world.wishes.grant(tapes.id(), null);
    assertEquals(List.of(poster), world.wishes.open());
    world.wishes.reopen(tapes.id());
    assertEquals(List.of(tapes), world.wishes.openOn(entry.id()));
  }

  @Test
  void settingsOutliveTheProgram() {
    Settings settings =
        Settings.typed(
            "Title", "Tagline", "https://journal.example/", "America/Denver", "es-AR", 5);
    world.settings.change(settings);
    assertEquals(settings, new KeptSettings(world.database).now());
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
  void aPublicAddressThatIsNoneIsRefused(String address) {
    assertThrows(
        IllegalArgumentException.class,
        () -> Settings.typed("Title", "", address, "Europe/Rome", "en", 5));
  }
}
