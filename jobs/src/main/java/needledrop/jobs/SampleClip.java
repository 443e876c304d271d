package needledrop.jobs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.Catalog;
import needledrop.catalog.file.FileLocation.InContentStore;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.file.ProcessingStatus;
import needledrop.catalog.file.SongFile;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.file.SongTags;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Song;
import needledrop.catalog.item.Songs;
import needledrop.cut.Beats;
import needledrop.cut.Edit;
import needledrop.cut.Edit.Chapter;
import needledrop.cut.Edit.Music;
import needledrop.cut.Edit.Segment;
import needledrop.cut.ShotSequence;
import needledrop.journal.SampleContent;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.Clips;
import needledrop.journal.clip.EditSourceNames;
import needledrop.look.Shot;
import needledrop.media.Progress;
import needledrop.media.Span;
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.scenery.GeneratedVideo;
import needledrop.media.tune.GeneratedSong;
import needledrop.media.tune.Groove;
import needledrop.store.Home;

/**
 * The job that makes the clip of the sample journal: two generated videos, cut to two generated
 * tunes. They are processed like all footage and songs: the shots, the beats and the cues are
 * detected.
 *
 * <p>Each step is skipped if its result exists, so that the job resumes after it was killed.
 */
public final class SampleClip {
  private static final String TITLE = "Two sequences, drawn and composed";
  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;
  private static final double FRAMES_PER_SECOND = 25;
  private static final double SCENE_SECONDS = 26;
  private static final int SAMPLE_RATE = 44_100;

  private static final JobResult SHOTS_NOT_FOUND =
      new JobResult.RetryLater(Duration.ofMillis(500), "Waiting for shots");

  /**
   * The position in a tune where the sequence starts, in seconds, after the sparse opening bars.
   */
  private static final double TUNE_START_SECONDS = 16;

  private static final List<Scene> SCENES =
      List.of(
          new Scene("First sequence (drawn)", 1976, SampleCatalog.FIRST_TUNE, 27, Groove.DRIVING),
          new Scene("Second sequence (drawn)", 1985, SampleCatalog.SECOND_TUNE, 11, Groove.RACING));

  /** One sequence: its title, and the seeds of its video and of its tune. */
  private record Scene(String title, long seed, String tune, long tuneSeed, Groove mood) {}

  private final Ffmpeg ffmpeg;
  private final Home home;
  private final MediaFileAccess fileAccess;
  private final Songs songs;
  private final SongFiles files;
  private final FootageLibrary footage;
  private final Clips clips;
  private final SampleContent sample;

  public SampleClip(
      Ffmpeg ffmpeg,
      Home home,
      MediaFileAccess fileAccess,
      Catalog catalog,
      Clips clips,
      SampleContent sample) {
    this.ffmpeg = ffmpeg;
    this.home = home;
    this.fileAccess = fileAccess;
    this.songs = catalog.byKind().songs();
    this.files = catalog.songFiles();
    this.footage = catalog.footage();
    this.clips = clips;
    this.sample = sample;
  }

  /** Returns a provisional edit for the time before the scenes exist: the whole first scene. */
  static Edit plannedEdit() {
    Segment all = new Segment(SCENES.getFirst().title(), 0, SCENE_SECONDS, null);
    return new Edit(TITLE, WIDTH, HEIGHT, FRAMES_PER_SECOND, List.of(all), List.of(), 0, List.of());
  }

  JobResult make(Progress progress) throws IOException {
    Optional<Clip> planned = clips.planned().stream().findFirst();
    if (planned.isEmpty()) {
      return JobResult.DONE;
    }
    for (int i = 0; i < SCENES.size(); i++) {
      double start = 0.4 * i;
      compose(SCENES.get(i), progress.part(start, start + 0.1));
      draw(SCENES.get(i), progress.part(start + 0.1, start + 0.4));
    }
    return pendingShots().orElseGet(() -> cut(planned.get(), progress.part(0.8, 1)));
  }

  private void compose(Scene scene, Progress progress) throws IOException {
    if (song(scene).isPresent()) {
      return;
    }
    GeneratedSong generatedSong = new GeneratedSong(scene.tuneSeed(), scene.mood());
    Path file = home.incoming().resolve("tune-" + scene.tuneSeed() + ".flac");
    List<String> flac = List.of("-c:a", "flac", "-metadata", "title=" + scene.tune());
    EncodeInput audio =
        EncodeInput.audio(
            SAMPLE_RATE, 2, out -> out.write(bytes(generatedSong.stereo(SAMPLE_RATE))));
    ffmpeg.encode(
        new EncodeRequest(List.of(audio), null, flac, file, generatedSong.seconds()), progress);
    SongTags tags = new SongTags(scene.tune(), SampleCatalog.PROGRAM_NAME, null);
    files.add(new InContentStore(home.contentStore().put(file)), tags);
    Files.delete(file);
  }

  private static byte[] bytes(float[] samples) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Float.BYTES * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(samples);
    return bytes.array();
  }

  private void draw(Scene scene, Progress progress) throws IOException {
    if (footage(scene).isPresent()) {
      return;
    }
    GeneratedVideo generatedVideo =
        new GeneratedVideo(scene.seed(), WIDTH, HEIGHT, FRAMES_PER_SECOND, SCENE_SECONDS);
    Path file = home.incoming().resolve("scene-" + scene.seed() + ".mp4");
    EncodeInput frames =
        EncodeInput.frames(WIDTH, HEIGHT, FRAMES_PER_SECOND, generatedVideo::writeTo);
    List<String> video =
        ffmpeg
            .capabilities()
            .findVideoEncoder()
            .orElseThrow(IllegalStateException::new)
            .arguments();
    ffmpeg.encode(new EncodeRequest(List.of(frames), null, video, file, SCENE_SECONDS), progress);
    sample.markAsSample(
        footage.add(new InContentStore(home.contentStore().put(file)), scene.title()).id());
    Files.delete(file);
  }

  /** Returns the result while shots are missing or failed; empty if all are detected. */
  private Optional<JobResult> pendingShots() {
    return SCENES.stream()
        .map(scene -> footage(scene).orElseThrow().shotStatus())
        .flatMap(status ->
            switch (status) {
              case ProcessingStatus.Done _, ProcessingStatus.NotNeeded _ ->
                  Stream.<JobResult>empty();
              case ProcessingStatus.Pending _ -> Stream.of(SHOTS_NOT_FOUND);
              case ProcessingStatus.Failed(String reason) ->
                  Stream.of(new JobResult.Failure(reason));
            })
        .findFirst();
  }

  /** Cuts the two sequences, each to the beats of its tune. */
  private JobResult cut(Clip planned, Progress progress) {
    List<Segment> segments = new ArrayList<>();
    List<Music> music = new ArrayList<>();
    List<Chapter> chapters = new ArrayList<>();
    double position = 0;
    for (Scene scene : SCENES) {
      Footage video = footage(scene).orElseThrow();
      SongFile song = song(scene).orElseThrow();
      Beats beats = Beats.detect(ffmpeg, fileAccess.recording(song), progress);
      double songIn = firstDownbeat(beats);
      List<Segment> sequence = sequence(video, position, shift(beats, position - songIn));
      segments.addAll(sequence);
      music.add(new Music(EditSourceNames.name(song.song()), position, songIn, null, 1, 0));
      chapters.add(new Chapter(position, scene.tune()));
      position += sequence.stream().mapToDouble(each -> each.out() - each.in()).sum();
    }
    Edit edit = new Edit(TITLE, WIDTH, HEIGHT, FRAMES_PER_SECOND, segments, music, 0, chapters);
    clips.update(planned.id(), edit);
    return JobResult.DONE;
  }

  private static double firstDownbeat(Beats beats) {
    return beats.downbeats().stream()
        .filter(downbeat -> downbeat >= TUNE_START_SECONDS)
        .findFirst()
        .orElse(0.0);
  }

  private static List<Double> shift(Beats beats, double seconds) {
    return beats.beats().stream().map(beat -> beat + seconds).filter(beat -> beat >= 0).toList();
  }

  /**
   * Cuts the shots to the beats. The last shot is left out, because it ends with the footage and
   * not on a beat.
   */
  private List<Segment> sequence(Footage video, double at, List<Double> beats) {
    List<Span> shots =
        footage.findShots(video.id()).orElseThrow().shots().stream().map(Shot::span).toList();
    List<Segment> segments =
        new ShotSequence(EditSourceNames.name(video.id()), shots).cutToBeats(at, beats);
    return segments.size() < 2 ? segments : segments.subList(0, segments.size() - 1);
  }

  private Optional<Footage> footage(Scene scene) {
    return footage.all().stream().filter(each -> each.title().equals(scene.title())).findFirst();
  }

  private Optional<SongFile> song(Scene scene) {
    return songs.all().stream()
        .filter(song -> song.name().equals(scene.tune()))
        .map(Song::id)
        .flatMap(id -> files.find(id).stream())
        .findFirst();
  }
}
