package needledrop.jobs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import needledrop.catalog.cue.CueOrigin;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.cue.StoredCue;
import needledrop.catalog.file.FileLocation.InFolder;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Item;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.Theme;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.process.ProcessLimits;
import needledrop.store.Ids.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleJournalTest {
  @TempDir private Path folder;

  @Test
  void theWordsAreThereBeforeAnyWorkIsDone() {
    try (House house = new House(folder, new Ffmpeg("/nowhere", ProcessLimits.defaults()))) {
      house.sample.fillEmptyJournal();
      Entry entry = house.entries.newest(1, 10).getFirst();
      assertEquals("Rocky training in Russia", entry.title());
      assertEquals(6, house.films.all().size());
      assertEquals(List.of(house.clips.planned().getFirst().id()), entry.content().clips());
    }
  }

  @Test
  void aJournalThatIsBegunGetsNoSample() {
    try (House house = new House(folder, new Ffmpeg("/nowhere", ProcessLimits.defaults()))) {
      house.films.add("Footloose", 1984);
      house.sample.fillEmptyJournal();
      assertEquals(0, house.entries.published());
    }
  }

  @Test
  void itIsPutAwayAndBroughtBackAsItWas() {
    try (House house = new House(folder, new Ffmpeg("/nowhere", ProcessLimits.defaults()))) {
      house.sample.fillEmptyJournal();
      assertTrue(house.made.exists());
      house.made.bin();
      assertAll(
          () -> assertFalse(house.made.exists()),
          () -> assertEquals(0, house.entries.published()),
          () -> assertEquals(List.of(), house.clips.all()),
          () -> assertEquals(List.of(), house.films.all()),
          () -> assertEquals(List.of(), house.songs.all()),
          () -> assertEquals(List.of(), house.themes.all()),
          () -> assertEquals(List.of(), house.wishes.ungranted()));
      house.made.restore();
      assertAll(
          () -> assertTrue(house.made.exists()),
          () -> assertEquals(1, house.entries.published()),
          () -> assertEquals(1, house.clips.all().size()),
          () -> assertEquals(6, house.films.all().size()),
          () -> assertEquals(1, house.themes.all().size()),
          () -> assertEquals(1, house.wishes.ungranted().size()));
    }
  }

  @Test
  void whatTheOwnerLeansOnStaysWhereItIs() {
    try (House house = new House(folder, new Ffmpeg("/nowhere", ProcessLimits.defaults()))) {
      house.sample.fillEmptyJournal();
      Theme theme = house.themes.all().getFirst();
      EntryContent entryContent =
          EntryContent.of("Mine", "", "About [[Living in America]], and no more.")
              .withThemes(List.of(theme.id()));
      house.entries.add(new MemberId(1), entryContent);
      house.made.bin();
      assertAll(
          () -> assertEquals(List.of("Living in America"), names(house.songs.all())),
          () -> assertEquals(List.of(theme), house.themes.all()),
          () -> assertEquals(List.of(), house.films.all()),
          () -> assertEquals(List.of("James Brown"), names(house.people.all())),
          () -> assertEquals(1, house.entries.drafts().size()),
          () -> assertFalse(house.made.exists()));
    }
  }

  @Test
  void theFilmOfTheOwnersFootageStays() {
    try (House house = new House(folder, new Ffmpeg("/nowhere", ProcessLimits.defaults()))) {
      house.sample.fillEmptyJournal();
      Film film = house.films.all().getFirst();
      Footage own = house.footage.add(new InFolder(folder.resolve("own.mp4")), "Own");
      house.footage.update(own.id(), "Own", film.id());
      house.made.bin();
      assertTrue(house.films.all().contains(film));
    }
  }

  @Test
  void whatWasPutAwayByHandBeforeStaysAway() {
    try (House house = new House(folder, new Ffmpeg("/nowhere", ProcessLimits.defaults()))) {
      house.sample.fillEmptyJournal();
      house.themes.bin(house.themes.all().getFirst().id());
      house.made.bin();
      house.made.restore();
      assertEquals(List.of(), house.themes.all());
    }
  }

  private static List<String> names(List<? extends Item> items) {
    return items.stream().map(Item::name).toList();
  }

  @Test
  void withoutFfmpegTheClipWaitsAndSaysForWhat() {
    try (House house = new House(folder, new Ffmpeg("/nowhere", ProcessLimits.defaults()))) {
      house.sample.fillEmptyJournal();
      house.start();
      House.await(() -> house.queue.all().toString().contains("waits for ffmpeg"));
      assertEquals(1, house.queue.all().size());
    }
  }

  @Test
  void theProgramMakesAndHearsTheClipThoughItIsKilledOnTheWay() throws Exception {
    Process first = House.inAProcessOfItsOwn(folder);
    House.await(() -> Files.exists(folder.resolve("derived/songs"))); // and now it draws
    List<ProcessHandle> children = first.descendants().toList();
    first.destroyForcibly().waitFor();
    House.await(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    try (House house = new House(folder, Ffmpeg.fromEnvironment())) {
      house.sample.fillEmptyJournal();
      house.start();
      House.await(() -> isHeard(house));
      assertWhole(house);
      Clip sample = house.clips.all().getFirst();
      Clip own = house.clips.add(sample.edit());
      house.made.bin();
      assertEquals(List.of(own.id()), house.clips.all().stream().map(Clip::id).toList());
      assertEquals(2, house.footage.all().size(), "the owner's clip is cut from it");
      assertEquals(2, house.songs.all().size(), "and set to them");
    }
  }

  private static void assertWhole(House house) throws IOException {
    Clip clip = house.clips.all().getFirst();
    List<StoredCue> cues = house.cueSheets.of(new CueOwner.OfClip(clip.id()));
    double second = clip.edit().music().get(1).at();
    assertAll(
        () -> assertEquals(2, cues.size(), cues.toString()),
        () -> assertTrue(cues.stream().allMatch(cue -> cue.origin() == CueOrigin.PLACED)),
        () -> assertTrue(cues.stream().allMatch(cue -> cue.confidence() > .5), cues.toString()),
        () -> assertEquals("Training Montage (stand-in)", cues.get(0).song().name()),
        () -> assertEquals("Heart's on Fire (stand-in)", cues.get(1).song().name()),
        () -> assertEquals(0, cues.get(0).span().startSeconds(), 3),
        () -> assertEquals(second, cues.get(0).span().endSeconds(), 3),
        () -> assertEquals(second, cues.get(1).span().startSeconds(), 3),
        () -> assertEquals(1, house.clips.all().size()),
        () -> assertEquals(1, house.entries.published()),
        () -> assertEquals(2, house.footage.all().size()),
        () -> assertEquals(2, house.files.all().size()));
    for (ClipFile file : ClipFile.values()) {
      assertTrue(Files.size(house.clips.findFile(clip, file).orElseThrow()) > 0, file.name());
    }
    assertFalse(house.entries.newest(1, 10).getFirst().content().clips().isEmpty());
    try (Stream<Path> unfinished = Files.walk(house.home.derived())) {
      assertTrue(unfinished.noneMatch(path -> path.getFileName().toString().startsWith(".")));
    }
  }

  private static boolean isHeard(House house) {
    CueSheets sheets = house.cueSheets;
    return house.isIdle()
        && house.clips.all().stream()
            .flatMap(clip -> sheets.of(new CueOwner.OfClip(clip.id())).stream())
            .anyMatch(cue -> cue.confidence() > 0);
  }
}
