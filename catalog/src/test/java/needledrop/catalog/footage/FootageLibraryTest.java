package needledrop.catalog.footage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.file.Folder;
import needledrop.catalog.file.ProcessingStatus;
import needledrop.catalog.file.SongTags;
import needledrop.listen.Cue;
import needledrop.listen.CueSheet;
import needledrop.look.Shot;
import needledrop.look.Shots;
import needledrop.look.Transition;
import needledrop.look.TransitionKind;
import needledrop.media.AudioStream;
import needledrop.media.Probe;
import needledrop.media.Span;
import needledrop.media.VideoStream;
import needledrop.message.Message;
import needledrop.store.Ids.ContentId;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FootageLibraryTest {
  private static final Probe SCENE =
      new Probe(
          Duration.ofMillis(70_250),
          new VideoStream(1280, 720, 23.976, "h264"),
          new AudioStream(2, 48_000, "aac"),
          Map.of("title", "Training", "comment", "\"quoted\" 雪"));

  @TempDir Path folder;
  private CatalogFixture catalogFixture;
  private FootageId scene;

  @BeforeEach
  void open() {
    catalogFixture = new CatalogFixture(folder);
    scene = catalogFixture.footage.add(inFolder("scene.mp4"), "Training").id();
  }

  @AfterEach
  void close() {
    catalogFixture.close();
  }

  @Test
  void sameFileIsAddedOnceFromDiskOrContentStore() {
    assertEquals(scene, catalogFixture.footage.add(inFolder("scene.mp4"), "Again").id());
    FileLocation stored = new FileLocation.InContentStore(new ContentId("0f".repeat(32)));
    assertEquals(stored, catalogFixture.footage.add(stored, "Fight").location());
    assertEquals(2, catalogFixture.footage.all().size());
    assertThrows(
        IllegalArgumentException.class, () -> new FileLocation.InFolder(Path.of("scene.mp4")));
  }

  @Test
  void probeIsReadAsItWasWritten() {
    catalogFixture.footage.saveProbe(scene, SCENE);
    assertEquals(SCENE, findScene().probe());
    Probe silent = new Probe(Duration.ofSeconds(3), SCENE.video(), null, Map.of());
    catalogFixture.footage.saveProbe(scene, silent);
    assertEquals(silent, findScene().probe());
  }

  @Test
  void probeIsDueBeforeShotsAndListening() {
    fingerprintedSong("a.ogg");
    assertEquals(List.of(scene), ids(catalogFixture.footage.dueForProbe()));
    assertEquals(List.of(), ids(catalogFixture.footage.dueForShots()));
    assertEquals(List.of(), ids(catalogFixture.footage.dueForListening()));
    catalogFixture.footage.saveProbe(scene, SCENE);
    assertEquals(List.of(), ids(catalogFixture.footage.dueForProbe()));
    assertEquals(List.of(scene), ids(catalogFixture.footage.dueForShots()));
    assertEquals(List.of(scene), ids(catalogFixture.footage.dueForListening()));
    catalogFixture.footage.saveShots(scene, new Shots(23.976, List.of()));
    catalogFixture.footage.saveCues(scene, new CueSheet(List.of()), catalogFixture.clock.instant());
    assertEquals(List.of(), ids(catalogFixture.footage.dueForShots()));
    assertEquals(List.of(), ids(catalogFixture.footage.dueForListening()));
    assertEquals(
        new ProcessingStatus.Done(catalogFixture.clock.instant()), findScene().listenStatus());
  }

  @Test
  void shotsAndListeningAreNotDueWithoutPictureAndSound() {
    fingerprintedSong("a.ogg");
    catalogFixture.footage.saveProbe(scene, new Probe(Duration.ofSeconds(3), null, null, Map.of()));
    assertEquals(List.of(), ids(catalogFixture.footage.dueForShots()));
    assertEquals(List.of(), ids(catalogFixture.footage.dueForListening()));
    assertEquals(new ProcessingStatus.NotNeeded(), findScene().shotStatus());
    assertEquals(new ProcessingStatus.NotNeeded(), findScene().listenStatus());
  }

  @Test
  void listeningWaitsForAllFingerprints() {
    catalogFixture.footage.saveProbe(scene, SCENE);
    assertEquals(List.of(), ids(catalogFixture.footage.dueForListening()));
    SongId song = song("a.ogg");
    assertEquals(List.of(), ids(catalogFixture.footage.dueForListening()));
    catalogFixture.songFiles.markFingerprinted(song);
    assertEquals(List.of(scene), ids(catalogFixture.footage.dueForListening()));
    SongId broken = song("broken.ogg");
    assertEquals(List.of(), ids(catalogFixture.footage.dueForListening()));
    catalogFixture.songFiles.markFailed(broken, "no sound");
    assertEquals(List.of(scene), ids(catalogFixture.footage.dueForListening()));
  }

  @Test
  void songAddedAfterListeningStartedMakesListeningDueAgain() {
    catalogFixture.footage.saveProbe(scene, SCENE);
    fingerprintedSong("a.ogg");
    catalogFixture.advanceSeconds(1);
    Instant startedAt = catalogFixture.clock.instant();
    catalogFixture.advanceSeconds(5);
    fingerprintedSong("b.ogg");
    catalogFixture.advanceSeconds(5);
    catalogFixture.footage.saveCues(scene, new CueSheet(List.of()), startedAt);
    assertEquals(List.of(scene), ids(catalogFixture.footage.dueForListening()));
    catalogFixture.footage.saveCues(scene, new CueSheet(List.of()), catalogFixture.clock.instant());
    assertEquals(List.of(), ids(catalogFixture.footage.dueForListening()));
  }

  @Test
  void failedStepHasAReasonAndIsDueAfterRetry() {
    catalogFixture.footage.markProbeFailed(scene, "scene.mp4 is no video");
    assertEquals(new ProcessingStatus.Failed("scene.mp4 is no video"), findScene().probeStatus());
    assertEquals(List.of(), catalogFixture.footage.dueForProbe());
    catalogFixture.footage.retry(scene);
    assertEquals(List.of(scene), ids(catalogFixture.footage.dueForProbe()));
    catalogFixture.footage.saveProbe(scene, SCENE);
    catalogFixture.footage.markShotsFailed(scene, "out of time");
    catalogFixture.footage.markListenFailed(scene, "out of memory");
    assertEquals(new ProcessingStatus.Failed("out of time"), findScene().shotStatus());
    assertEquals(new ProcessingStatus.Failed("out of memory"), findScene().listenStatus());
    assertEquals(List.of(), catalogFixture.footage.dueForShots());
  }

  @Test
  void shotsAreReadAsWrittenAndReplacedAsAWhole() {
    catalogFixture.footage.saveProbe(scene, SCENE);
    assertEquals(Optional.empty(), catalogFixture.footage.findShots(scene));
    Shots shots =
        new Shots(
            23.976,
            List.of(
                new Shot(0, Span.ofSeconds(0, 4.171), TransitionKind.START, null),
                new Shot(100, Span.ofSeconds(4.171, 9.5), TransitionKind.CUT, null),
                new Shot(
                    228,
                    Span.ofSeconds(9.5, 70.25),
                    TransitionKind.DISSOLVE,
                    new Transition(220, 236))));
    catalogFixture.footage.saveShots(scene, shots);
    assertEquals(Optional.of(shots), catalogFixture.footage.findShots(scene));
    Shots fewer = new Shots(23.976, shots.shots().subList(0, 1));
    catalogFixture.footage.saveShots(scene, fewer);
    assertEquals(Optional.of(fewer), catalogFixture.footage.findShots(scene));
  }

  @Test
  void binnedFootageIsNotDueAndCanBeRestored() {
    FilmId film = catalogFixture.films.add("Rocky IV", 1985).id();
    catalogFixture.footage.update(scene, "Snow", film);
    catalogFixture.footage.bin(scene);
    assertEquals(Optional.empty(), catalogFixture.footage.find(scene));
    assertEquals(List.of(), catalogFixture.footage.dueForProbe());
    assertEquals(List.of(scene), ids(catalogFixture.footage.binned()));
    catalogFixture.footage.restore(scene);
    assertEquals("Snow", findScene().title());
    assertEquals(film, findScene().film());
    catalogFixture.footage.update(scene, "Snow", null);
    assertEquals(null, findScene().film());
  }

  @Test
  void heardCuesAreOnTheCueSheet() {
    catalogFixture.footage.saveProbe(scene, SCENE);
    SongId song = fingerprintedSong("a.ogg");
    Cue cue =
        new Cue(
            Long.toString(song.value()), Span.ofSeconds(3, 33), Duration.ofSeconds(12), 1, 0.97);
    catalogFixture.footage.saveCues(
        scene, new CueSheet(List.of(cue)), catalogFixture.clock.instant());
    assertEquals(
        List.of(song),
        catalogFixture.cueSheets.of(new CueOwner.OfFootage(scene)).stream()
            .map(kept -> kept.song().id())
            .toList());
  }

  @Test
  void folderIsDueForScanOnceAndAgainWhenAddedAgain() {
    catalogFixture.folders.add(folder, Folder.Kind.SONGS);
    assertEquals(1, catalogFixture.folders.dueForScan().size());
    catalogFixture.folders.markScanned(
        folder, List.of(Message.of("{file}: permission denied", "file", "a.mp3")));
    assertEquals(List.of(), catalogFixture.folders.dueForScan());
    catalogFixture.folders.add(folder.resolve("x/.."), Folder.Kind.FOOTAGE);
    assertEquals(
        List.of(
            new Folder(
                folder,
                Folder.Kind.FOOTAGE,
                new ProcessingStatus.Pending(),
                false,
                List.of(Message.of("{file}: permission denied", "file", "a.mp3")),
                null)),
        catalogFixture.folders.all());
    catalogFixture.folders.markFailed(folder, "may not be read");
    assertEquals(
        new ProcessingStatus.Failed("may not be read"),
        catalogFixture.folders.all().getFirst().scanStatus());
    catalogFixture.folders.remove(folder);
    assertEquals(List.of(), catalogFixture.folders.all());
  }

  private Footage findScene() {
    return catalogFixture.footage.find(scene).orElseThrow();
  }

  private SongId song(String file) {
    return catalogFixture.songFiles.add(inFolder(file), SongTags.of(Map.of(), file)).id();
  }

  private SongId fingerprintedSong(String file) {
    SongId song = song(file);
    catalogFixture.songFiles.markFingerprinted(song);
    return song;
  }

  private FileLocation inFolder(String file) {
    return new FileLocation.InFolder(folder.resolve(file).toAbsolutePath());
  }

  private static List<FootageId> ids(List<Footage> footage) {
    return footage.stream().map(Footage::id).toList();
  }
}
