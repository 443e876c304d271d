package needledrop.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import needledrop.catalog.cue.CueOrigin;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueStatus;
import needledrop.catalog.cue.StoredCue;
import needledrop.catalog.file.FileLocation.InContentStore;
import needledrop.catalog.file.FileLocation.InFolder;
import needledrop.catalog.file.Folder.Kind;
import needledrop.catalog.file.ProcessingStatus;
import needledrop.catalog.file.SongTags;
import needledrop.catalog.footage.Footage;
import needledrop.cut.Edit;
import needledrop.jobs.Job.MakeSample;
import needledrop.jobs.Job.ProbeFootage;
import needledrop.journal.clip.EditSourceNames;
import needledrop.media.Span;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.process.ProcessLimits;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.SongId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
  private static final double SECONDS = 20;
  @TempDir private static Path media;
  private static Path songs = Path.of("");
  private static Path films = Path.of("");

  @TempDir private Path folder;
  private @Nullable House house;

  @BeforeAll
  static void makeMedia() throws IOException {
    songs = Files.createDirectory(media.resolve("songs"));
    films = Files.createDirectory(media.resolve("films"));
    Path song = Studio.song(songs.resolve("01 - The Band - First.flac"), 1);
    Studio.film(films.resolve("scene.mp4"), song, SECONDS);
  }

  @AfterEach
  void close() {
    if (house != null) {
      house.close();
    }
  }

  @Test
  void aFolderOfSongsAndOneOfFilmsBecomeACueSheet() {
    House house = open(Studio.FFMPEG);
    house.folders.add(songs, Kind.SONGS);
    house.folders.add(films, Kind.FOOTAGE);
    house.start();
    House.await(() -> isHeard(house) && house.footage.findShots(film(house).id()).isPresent());
    StoredCue cue = cues(house).getFirst();
    assertEquals("First", cue.song().name());
    assertEquals("The Band", cue.song().artist());
    assertEquals(20, cue.songIn().toMillis() / 1000.0 - cue.span().startSeconds(), 0.5);
    assertTrue(house.footage.findShots(film(house).id()).orElseThrow().shots().size() > 3);
  }

  @Test
  void whatWasMadeOfFootageAndIsLostIsMadeAgain() throws IOException {
    House house = open(Studio.FFMPEG);
    house.folders.add(films, Kind.FOOTAGE);
    house.start();
    Derived derived = new Derived(house.home.derived());
    House.await(() -> !house.footage.proxied().isEmpty() && house.isIdle());
    List<Path> made =
        List.of(derived.proxy(film(house).id()), derived.storyboard(film(house).id()));
    for (Path file : made) {
      Files.delete(file); // fails where it was not made
    }
    house.close();
    open(Studio.FFMPEG).start();
    House.await(() -> made.stream().allMatch(Files::isRegularFile));
  }

  @Test
  void whatAPersonConfirmedOutlivesANewSong(@TempDir Path more) {
    House house = open(Studio.FFMPEG);
    house.folders.add(songs, Kind.SONGS);
    house.folders.add(films, Kind.FOOTAGE);
    house.start();
    House.await(() -> isHeard(house));
    ProcessingStatus first = film(house).listenStatus();
    StoredCue cue = cues(house).getFirst();
    house.cueSheets.confirm(cue.id(), new MemberId(1));
    Studio.song(more.resolve("Another.flac"), 2);
    house.folders.add(more, Kind.SONGS);
    House.await(
        () -> isHeard(house) && !film(house).listenStatus().equals(first) && house.isIdle());
    assertEquals(1, cues(house).size());
    assertEquals(cue.id(), cues(house).getFirst().id());
    assertInstanceOf(CueStatus.Confirmed.class, cues(house).getFirst().status());
  }

  @Test
  void theSongsOfACutAreItsCuesFromTheMiddleOfEachChange() {
    House house = open(Studio.FFMPEG);
    house.folders.add(songs, Kind.SONGS);
    house.folders.add(films, Kind.FOOTAGE);
    Footage footage = house.footage.add(new InFolder(films.resolve("scene.mp4")), "A scene");
    Path file = songs.resolve("01 - The Band - First.flac");
    SongId song = house.files.add(new InFolder(file), SongTags.of(Map.of(), "First.flac")).id();
    double length = Studio.FFMPEG.probe(file).seconds();
    Edit edit =
        Edit.parse(
            """
            {"segments": [{"footage": "%s", "in": 0, "out": 10}],
             "music": [{"song": "%s", "at": 0, "in": 2},
                       {"song": "%s", "at": 5, "in": %s, "crossfade": 2}]}
            """
                .formatted(
                    EditSourceNames.name(footage.id()),
                    EditSourceNames.name(song),
                    EditSourceNames.name(song),
                    length - 3));
    CueOwner clip = new CueOwner.OfClip(house.clips.add(edit).id());
    house.start();
    House.await(() -> !house.cueSheets.of(clip).isEmpty());
    List<StoredCue> cues = house.cueSheets.of(clip);
    assertEquals(
        List.of(Span.ofSeconds(0, 6), Span.ofSeconds(6, 8)),
        cues.stream().map(StoredCue::span).toList());
    assertEquals(Duration.ofSeconds(2), cues.getFirst().songIn());
    assertEquals(length - 2, cues.getLast().songIn().toMillis() / 1000.0, 0.01);
    assertTrue(cues.stream().allMatch(cue -> cue.origin() == CueOrigin.PLACED));
  }

  @Test
  void aBrokenFileIsGivenUpAtOnceInWords(@TempDir Path broken) throws IOException {
    Files.writeString(broken.resolve("clip.mp4"), "this is no film");
    House house = open(Studio.FFMPEG);
    house.folders.add(broken, Kind.FOOTAGE);
    house.start();
    House.await(() -> house.footage.all().stream().anyMatch(film -> hasFailed(film.probeStatus())));
    House.await(house::isIdle);
    JobRow row = house.queue.last(new ProbeFootage(film(house).id())).orElseThrow();
    assertEquals(1, row.attempts());
    assertTrue(row.state() instanceof JobState.Failed(String why, _) && why.contains("clip.mp4"));
  }

  @Test
  void rowsThatCannotBeReadAreNamedAndTheWorkOnTheOthersGoesOn() {
    House house = open(Studio.FFMPEG);
    house.database.write(handle -> {
      handle.execute(
          "INSERT INTO folder (path, holds, added) VALUES ('/a' || char(0), 'songs', 0)");
      handle.execute(
          """
          INSERT INTO footage (title, path, added, length, tags) VALUES ('A', '/c', 0, 1, 'no JSON')
          """);
      handle.execute("INSERT INTO clip (title, edit, revision) VALUES ('A', 'no edit', 1)");
      handle.execute(
          """
          INSERT INTO jobs (kind, subject, state, asked_at)
          VALUES ('make-coffee', '1', 'waiting', 0), ('find-shots', 'seven', 'waiting', 0)
          """);
    });
    house.folders.add(films, Kind.FOOTAGE);
    house.start();
    House.await(() ->
        house.footage.all().stream()
            .anyMatch(each -> each.probeStatus() instanceof ProcessingStatus.Done));
    House.await(() -> house.queue.all().stream().filter(WorkerTest::isUnknown).count() == 2);
    assertTrue(
        house
            .database
            .damagedRows()
            .problems()
            .keySet()
            .containsAll(List.of("footage 1", "clip 1")),
        house.database.damagedRows().problems()::toString);
  }

  private static boolean isUnknown(JobRow row) {
    return row.job() instanceof Job.UnknownWork && row.state() instanceof JobState.Failed;
  }

  @Test
  void workThatWaitedForFfmpegGoesOnOnceItIsThere(@TempDir Path programs) throws IOException {
    House house = open(new Ffmpeg(programs.toString(), ProcessLimits.defaults()));
    Footage footage =
        house.footage.add(
            new InContentStore(house.home.contentStore().put(films.resolve("scene.mp4"))),
            "A scene");
    house.start();
    House.await(() -> house.queue.all().toString().contains("waits for ffmpeg"));
    for (String program : List.of("ffprobe", "ffmpeg")) {
      Files.createSymbolicLink(programs.resolve(program), Path.of("/usr/bin", program));
    }
    House.await(() ->
        house.footage.find(footage.id()).orElseThrow().probeStatus()
            instanceof ProcessingStatus.Done);
  }

  @Test
  void aJobThatIsCalledOffEndsItsProcessAndIsNotBegunAgain() {
    House house = open(Studio.FFMPEG);
    house.sample.fillEmptyJournal();
    house.start();
    House.await(() -> progress(house) > 0.11); // drawing into ffmpeg
    JobRow row = house.queue.last(new MakeSample()).orElseThrow();
    house.queue.cancel(row.id());
    House.await(() -> ffmpegs() == 0);
    assertInstanceOf(JobState.Cancelled.class, house.queue.find(row.id()).orElseThrow().state());
    assertEquals(List.of(), house.footage.all());
  }

  private static double progress(House house) {
    return house.queue.last(new MakeSample()).orElseThrow().state()
            instanceof JobState.Running(double progress)
        ? progress
        : 0;
  }

  /** How many of our own descendants are ffmpeg, however deep the sandbox puts them. */
  static long ffmpegs() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("ffmpeg"))
        .count();
  }

  private House open(Ffmpeg ffmpeg) {
    House opened = new House(folder, ffmpeg);
    house = opened;
    return opened;
  }

  private static boolean hasFailed(ProcessingStatus processingStatus) {
    return processingStatus instanceof ProcessingStatus.Failed;
  }

  private static boolean isHeard(House house) {
    return !house.footage.all().isEmpty() && !cues(house).isEmpty();
  }

  private static Footage film(House house) {
    return house.footage.all().getFirst();
  }

  private static List<StoredCue> cues(House house) {
    return house.cueSheets.of(new CueOwner.OfFootage(film(house).id()));
  }
}
