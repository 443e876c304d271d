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
  void textIsPublishedBeforeAnyJobRuns() {
    try (JobsFixture jobsFixture =
        new JobsFixture(folder, new Ffmpeg("/nowhere", ProcessLimits.defaults()))) {
      jobsFixture.sample.fillEmptyJournal();
      Entry entry = jobsFixture.entries.newest(1, 10).getFirst();
      assertEquals("Rocky training in Russia", entry.title());
      assertEquals(6, jobsFixture.films.all().size());
      assertEquals(List.of(jobsFixture.clips.planned().getFirst().id()), entry.content().clips());
    }
  }

  @Test
  void journalInUseGetsNoSample() {
    try (JobsFixture jobsFixture =
        new JobsFixture(folder, new Ffmpeg("/nowhere", ProcessLimits.defaults()))) {
      jobsFixture.films.add("Footloose", 1984);
      jobsFixture.sample.fillEmptyJournal();
      assertEquals(0, jobsFixture.entries.published());
    }
  }

  @Test
  void hiddenSampleIsRestoredUnchanged() {
    try (JobsFixture jobsFixture =
        new JobsFixture(folder, new Ffmpeg("/nowhere", ProcessLimits.defaults()))) {
      jobsFixture.sample.fillEmptyJournal();
      assertTrue(jobsFixture.sampleRecord.exists());
      jobsFixture.sampleRecord.bin();
      assertAll(
          () -> assertFalse(jobsFixture.sampleRecord.exists()),
          () -> assertEquals(0, jobsFixture.entries.published()),
          () -> assertEquals(List.of(), jobsFixture.clips.all()),
          () -> assertEquals(List.of(), jobsFixture.films.all()),
          () -> assertEquals(List.of(), jobsFixture.songs.all()),
          () -> assertEquals(List.of(), jobsFixture.themes.all()),
          () -> assertEquals(List.of(), jobsFixture.wishes.ungranted()));
      jobsFixture.sampleRecord.restore();
      assertAll(
          () -> assertTrue(jobsFixture.sampleRecord.exists()),
          () -> assertEquals(1, jobsFixture.entries.published()),
          () -> assertEquals(1, jobsFixture.clips.all().size()),
          () -> assertEquals(6, jobsFixture.films.all().size()),
          () -> assertEquals(1, jobsFixture.themes.all().size()),
          () -> assertEquals(1, jobsFixture.wishes.ungranted().size()));
    }
  }

  @Test
  void itemsUsedByTheOwnerAreNotHidden() {
    try (JobsFixture jobsFixture =
        new JobsFixture(folder, new Ffmpeg("/nowhere", ProcessLimits.defaults()))) {
      jobsFixture.sample.fillEmptyJournal();
      Theme theme = jobsFixture.themes.all().getFirst();
      EntryContent entryContent =
          EntryContent.of("Mine", "", "About [[Living in America]], and no more.")
              .withThemes(List.of(theme.id()));
      jobsFixture.entries.add(new MemberId(1), entryContent);
      jobsFixture.sampleRecord.bin();
      assertAll(
          () -> assertEquals(List.of("Living in America"), names(jobsFixture.songs.all())),
          () -> assertEquals(List.of(theme), jobsFixture.themes.all()),
          () -> assertEquals(List.of(), jobsFixture.films.all()),
          () -> assertEquals(List.of("James Brown"), names(jobsFixture.people.all())),
          () -> assertEquals(1, jobsFixture.entries.drafts().size()),
          () -> assertFalse(jobsFixture.sampleRecord.exists()));
    }
  }

  @Test
  void filmOfTheOwnersFootageIsNotHidden() {
    try (JobsFixture jobsFixture =
        new JobsFixture(folder, new Ffmpeg("/nowhere", ProcessLimits.defaults()))) {
      jobsFixture.sample.fillEmptyJournal();
      Film film = jobsFixture.films.all().getFirst();
      Footage own = jobsFixture.footage.add(new InFolder(folder.resolve("own.mp4")), "Own");
      jobsFixture.footage.update(own.id(), "Own", film.id());
      jobsFixture.sampleRecord.bin();
      assertTrue(jobsFixture.films.all().contains(film));
    }
  }

  @Test
  void binnedSampleItemsAreNotRestored() {
    try (JobsFixture jobsFixture =
        new JobsFixture(folder, new Ffmpeg("/nowhere", ProcessLimits.defaults()))) {
      jobsFixture.sample.fillEmptyJournal();
      jobsFixture.themes.bin(jobsFixture.themes.all().getFirst().id());
      jobsFixture.sampleRecord.bin();
      jobsFixture.sampleRecord.restore();
      assertEquals(List.of(), jobsFixture.themes.all());
    }
  }

  private static List<String> names(List<? extends Item> items) {
    return items.stream().map(Item::name).toList();
  }

  @Test
  void withoutFfmpegTheClipWaitsAndNamesTheReason() {
    try (JobsFixture jobsFixture =
        new JobsFixture(folder, new Ffmpeg("/nowhere", ProcessLimits.defaults()))) {
      jobsFixture.sample.fillEmptyJournal();
      jobsFixture.start();
      JobsFixture.await(() -> jobsFixture.queue.list().toString().contains("Waiting for ffmpeg"));
      assertEquals(1, jobsFixture.queue.list().size());
    }
  }

  @Test
  void clipIsMadeAndItsSongsAreFoundAfterAKill() throws Exception {
    Process first = JobsFixture.startInOwnProcess(folder);
    JobsFixture.await(
        () -> Files.exists(folder.resolve("derived/songs"))); // the video is being generated now
    List<ProcessHandle> children = first.descendants().toList();
    first.destroyForcibly().waitFor();
    JobsFixture.await(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    try (JobsFixture jobsFixture = new JobsFixture(folder, Ffmpeg.fromEnvironment())) {
      jobsFixture.sample.fillEmptyJournal();
      jobsFixture.start();
      JobsFixture.await(() -> hasDetectedSongs(jobsFixture));
      assertComplete(jobsFixture);
      Clip sample = jobsFixture.clips.all().getFirst();
      Clip own = jobsFixture.clips.add(sample.edit());
      jobsFixture.sampleRecord.bin();
      assertEquals(List.of(own.id()), jobsFixture.clips.all().stream().map(Clip::id).toList());
      assertEquals(2, jobsFixture.footage.all().size(), "the owner's clip is cut from it");
      assertEquals(2, jobsFixture.songs.all().size(), "and set to them");
    }
  }

  private static void assertComplete(JobsFixture jobsFixture) throws IOException {
    Clip clip = jobsFixture.clips.all().getFirst();
    List<StoredCue> cues = jobsFixture.cueSheets.of(new CueOwner.OfClip(clip.id()));
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
        () -> assertEquals(1, jobsFixture.clips.all().size()),
        () -> assertEquals(1, jobsFixture.entries.published()),
        () -> assertEquals(2, jobsFixture.footage.all().size()),
        () -> assertEquals(2, jobsFixture.files.all().size()));
    for (ClipFile file : ClipFile.values()) {
      assertTrue(Files.size(jobsFixture.clips.findFile(clip, file).orElseThrow()) > 0, file.name());
    }
    assertFalse(jobsFixture.entries.newest(1, 10).getFirst().content().clips().isEmpty());
    try (Stream<Path> unfinished = Files.walk(jobsFixture.home.derived())) {
      assertTrue(unfinished.noneMatch(path -> path.getFileName().toString().startsWith(".")));
    }
  }

  private static boolean hasDetectedSongs(JobsFixture jobsFixture) {
    CueSheets sheets = jobsFixture.cueSheets;
    return jobsFixture.isIdle()
        && jobsFixture.clips.all().stream()
            .flatMap(clip -> sheets.of(new CueOwner.OfClip(clip.id())).stream())
            .anyMatch(cue -> cue.confidence() > 0);
  }
}
