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
  private @Nullable JobsFixture jobsFixture;

  @BeforeAll
  static void makeMedia() throws IOException {
    songs = Files.createDirectory(media.resolve("songs"));
    films = Files.createDirectory(media.resolve("films"));
    Path song = GeneratedMedia.song(songs.resolve("01 - The Band - First.flac"), 1);
    GeneratedMedia.film(films.resolve("scene.mp4"), song, SECONDS);
  }

  @AfterEach
  void close() {
    if (jobsFixture != null) {
      jobsFixture.close();
    }
  }

  @Test
  void songsAndFilmsInFoldersProduceACueSheet() {
    JobsFixture jobsFixture = open(GeneratedMedia.FFMPEG);
    jobsFixture.folders.add(songs, Kind.SONGS);
    jobsFixture.folders.add(films, Kind.FOOTAGE);
    jobsFixture.start();
    JobsFixture.await(() ->
        hasDetectedSongs(jobsFixture)
            && jobsFixture.footage.findShots(film(jobsFixture).id()).isPresent());
    StoredCue cue = cues(jobsFixture).getFirst();
    assertEquals("First", cue.song().name());
    assertEquals("The Band", cue.song().artist());
    assertEquals(20, cue.songIn().toMillis() / 1000.0 - cue.span().startSeconds(), 0.5);
    assertTrue(
        jobsFixture.footage.findShots(film(jobsFixture).id()).orElseThrow().shots().size() > 3);
  }

  @Test
  void lostDerivedFilesOfFootageAreMadeAgain() throws IOException {
    JobsFixture jobsFixture = open(GeneratedMedia.FFMPEG);
    jobsFixture.folders.add(films, Kind.FOOTAGE);
    jobsFixture.start();
    DerivedFiles derivedFiles = new DerivedFiles(jobsFixture.home.derived());
    JobsFixture.await(() -> !jobsFixture.footage.proxied().isEmpty() && jobsFixture.isIdle());
    List<Path> lastModified =
        List.of(
            derivedFiles.proxy(film(jobsFixture).id()),
            derivedFiles.storyboard(film(jobsFixture).id()));
    for (Path file : lastModified) {
      Files.delete(file); // fails if it was not made
    }
    jobsFixture.close();
    open(GeneratedMedia.FFMPEG).start();
    JobsFixture.await(() -> lastModified.stream().allMatch(Files::isRegularFile));
  }

  @Test
  void confirmedCueSurvivesANewSong(@TempDir Path more) {
    JobsFixture jobsFixture = open(GeneratedMedia.FFMPEG);
    jobsFixture.folders.add(songs, Kind.SONGS);
    jobsFixture.folders.add(films, Kind.FOOTAGE);
    jobsFixture.start();
    JobsFixture.await(() -> hasDetectedSongs(jobsFixture));
    ProcessingStatus first = film(jobsFixture).listenStatus();
    StoredCue cue = cues(jobsFixture).getFirst();
    jobsFixture.cueSheets.confirm(cue.id(), new MemberId(1));
    GeneratedMedia.song(more.resolve("Another.flac"), 2);
    jobsFixture.folders.add(more, Kind.SONGS);
    JobsFixture.await(() ->
        hasDetectedSongs(jobsFixture)
            && !film(jobsFixture).listenStatus().equals(first)
            && jobsFixture.isIdle());
    assertEquals(1, cues(jobsFixture).size());
    assertEquals(cue.id(), cues(jobsFixture).getFirst().id());
    assertInstanceOf(CueStatus.Confirmed.class, cues(jobsFixture).getFirst().status());
  }

  @Test
  void cuesOfACutChangeInTheMiddleOfEachCrossfade() {
    JobsFixture jobsFixture = open(GeneratedMedia.FFMPEG);
    jobsFixture.folders.add(songs, Kind.SONGS);
    jobsFixture.folders.add(films, Kind.FOOTAGE);
    Footage footage = jobsFixture.footage.add(new InFolder(films.resolve("scene.mp4")), "A scene");
    Path file = songs.resolve("01 - The Band - First.flac");
    SongId song =
        jobsFixture.files.add(new InFolder(file), SongTags.of(Map.of(), "First.flac")).id();
    double length = GeneratedMedia.FFMPEG.probe(file).seconds();
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
    CueOwner clip = new CueOwner.OfClip(jobsFixture.clips.add(edit).id());
    jobsFixture.start();
    JobsFixture.await(() -> !jobsFixture.cueSheets.of(clip).isEmpty());
    List<StoredCue> cues = jobsFixture.cueSheets.of(clip);
    assertEquals(
        List.of(Span.ofSeconds(0, 6), Span.ofSeconds(6, 8)),
        cues.stream().map(StoredCue::span).toList());
    assertEquals(Duration.ofSeconds(2), cues.getFirst().songIn());
    assertEquals(length - 2, cues.getLast().songIn().toMillis() / 1000.0, 0.01);
    assertTrue(cues.stream().allMatch(cue -> cue.origin() == CueOrigin.PLACED));
  }

  @Test
  void brokenFileFailsAtOnceWithAReason(@TempDir Path broken) throws IOException {
    Files.writeString(broken.resolve("clip.mp4"), "this is no film");
    JobsFixture jobsFixture = open(GeneratedMedia.FFMPEG);
    jobsFixture.folders.add(broken, Kind.FOOTAGE);
    jobsFixture.start();
    JobsFixture.await(
        () -> jobsFixture.footage.all().stream().anyMatch(film -> hasFailed(film.probeStatus())));
    JobsFixture.await(jobsFixture::isIdle);
    JobRow row = jobsFixture.queue.findLast(new ProbeFootage(film(jobsFixture).id())).orElseThrow();
    assertEquals(1, row.attempts());
    assertTrue(
        row.state() instanceof JobState.Failed(String reason, _) && reason.contains("clip.mp4"));
  }

  @Test
  void unreadableRowsAreReportedAndOtherJobsContinue() {
    JobsFixture jobsFixture = open(GeneratedMedia.FFMPEG);
    jobsFixture.database.write(handle -> {
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
    jobsFixture.folders.add(films, Kind.FOOTAGE);
    jobsFixture.start();
    JobsFixture.await(() ->
        jobsFixture.footage.all().stream()
            .anyMatch(each -> each.probeStatus() instanceof ProcessingStatus.Done));
    JobsFixture.await(
        () -> jobsFixture.queue.list().stream().filter(WorkerTest::isUnknown).count() == 2);
    assertTrue(
        jobsFixture
            .database
            .damagedRows()
            .problems()
            .keySet()
            .containsAll(List.of("footage 1", "clip 1")),
        jobsFixture.database.damagedRows().problems()::toString);
  }

  private static boolean isUnknown(JobRow row) {
    return row.job() instanceof Job.UnknownJob && row.state() instanceof JobState.Failed;
  }

  @Test
  void jobsContinueOnceFfmpegIsInstalled(@TempDir Path programs) throws IOException {
    JobsFixture jobsFixture = open(new Ffmpeg(programs.toString(), ProcessLimits.defaults()));
    Footage footage =
        jobsFixture.footage.add(
            new InContentStore(jobsFixture.home.contentStore().put(films.resolve("scene.mp4"))),
            "A scene");
    jobsFixture.start();
    JobsFixture.await(() -> jobsFixture.queue.list().toString().contains("Waiting for ffmpeg"));
    for (String program : List.of("ffprobe", "ffmpeg")) {
      Files.createSymbolicLink(programs.resolve(program), Path.of("/usr/bin", program));
    }
    JobsFixture.await(() ->
        jobsFixture.footage.find(footage.id()).orElseThrow().probeStatus()
            instanceof ProcessingStatus.Done);
  }

  @Test
  void cancellingAJobEndsItsProcess() {
    JobsFixture jobsFixture = open(GeneratedMedia.FFMPEG);
    jobsFixture.sample.fillEmptyJournal();
    jobsFixture.start();
    JobsFixture.await(() -> progress(jobsFixture) > 0.11); // frames are being sent to ffmpeg
    JobRow row = jobsFixture.queue.findLast(new MakeSample()).orElseThrow();
    jobsFixture.queue.cancel(row.id());
    JobsFixture.await(() -> countFfmpegProcesses() == 0);
    assertInstanceOf(
        JobState.Cancelled.class, jobsFixture.queue.find(row.id()).orElseThrow().state());
    assertEquals(List.of(), jobsFixture.footage.all());
  }

  private static double progress(JobsFixture jobsFixture) {
    return jobsFixture.queue.findLast(new MakeSample()).orElseThrow().state()
            instanceof JobState.Running(double progress)
        ? progress
        : 0;
  }

  /** Returns the number of ffmpeg processes among all descendants of this process. */
  static long countFfmpegProcesses() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("ffmpeg"))
        .count();
  }

  private JobsFixture open(Ffmpeg ffmpeg) {
    JobsFixture opened = new JobsFixture(folder, ffmpeg);
    jobsFixture = opened;
    return opened;
  }

  private static boolean hasFailed(ProcessingStatus processingStatus) {
    return processingStatus instanceof ProcessingStatus.Failed;
  }

  private static boolean hasDetectedSongs(JobsFixture jobsFixture) {
    return !jobsFixture.footage.all().isEmpty() && !cues(jobsFixture).isEmpty();
  }

  private static Footage film(JobsFixture jobsFixture) {
    return jobsFixture.footage.all().getFirst();
  }

  private static List<StoredCue> cues(JobsFixture jobsFixture) {
    return jobsFixture.cueSheets.of(new CueOwner.OfFootage(film(jobsFixture).id()));
  }
}
