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
 * The clip of the sample journal: two scenes that the program draws, cut to two tunes that it
 * composes. They go the way of all footage and songs: what is cut are the shots that were found, on
 * the beats that were found, and the cues are those that are heard.
 *
 * <p>Every step looks first what is there already, so that it goes on wherever it was killed.
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

  /** A tune's opening bars are sparse; the sequence starts where all play. */
  private static final double TUNE_START_SECONDS = 16;

  private static final List<Scene> SCENES =
      List.of(
          new Scene("First sequence (drawn)", 1976, SampleCatalog.FIRST_TUNE, 27, Groove.DRIVING),
          new Scene("Second sequence (drawn)", 1985, SampleCatalog.SECOND_TUNE, 11, Groove.RACING));

  /** One sequence: a title and a seed for what is seen, and for what is heard. */
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
      MediaFileAccess sources,
      Catalog catalog,
      Clips clips,
      SampleContent made) {
    this.ffmpeg = ffmpeg;
    this.home = home;
    this.fileAccess = sources;
    this.songs = catalog.byKind().songs();
    this.files = catalog.songFiles();
    this.footage = catalog.footage();
    this.clips = clips;
    this.sample = made;
  }

  /**
   * What the clip will be as far as that is known before its scenes are drawn: all of the first.
   */
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
      double from = 0.4 * i;
      compose(SCENES.get(i), progress.part(from, from + 0.1));
      draw(SCENES.get(i), progress.part(from + 0.1, from + 0.4));
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
    EncodeInput sound =
        EncodeInput.audio(
            SAMPLE_RATE, 2, out -> out.write(bytes(generatedSong.stereo(SAMPLE_RATE))));
    ffmpeg.encode(
        new EncodeRequest(List.of(sound), null, flac, file, generatedSong.seconds()), progress);
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

  /** What there is to say while the shots of a scene are not found; nothing once they all are. */
  private Optional<JobResult> pendingShots() {
    return SCENES.stream()
        .map(scene -> footage(scene).orElseThrow().shotStatus())
        .flatMap(looked ->
            switch (looked) {
              case ProcessingStatus.Done _, ProcessingStatus.NotNeeded _ ->
                  Stream.<JobResult>empty();
              case ProcessingStatus.Pending _ -> Stream.of(SHOTS_NOT_FOUND);
              case ProcessingStatus.Failed(String why) -> Stream.of(new JobResult.Failure(why));
            })
        .findFirst();
  }

  /** Cuts the two sequences, each to its tune. */
  private JobResult cut(Clip planned, Progress progress) {
    List<Segment> segments = new ArrayList<>();
    List<Music> music = new ArrayList<>();
    List<Chapter> chapters = new ArrayList<>();
    double at = 0;
    for (Scene scene : SCENES) {
      Footage drawn = footage(scene).orElseThrow();
      SongFile song = song(scene).orElseThrow();
      Beats beats = Beats.in(ffmpeg, fileAccess.recording(song), progress);
      double songIn = firstDownbeat(beats);
      List<Segment> sequence = sequence(drawn, at, shift(beats, at - songIn));
      segments.addAll(sequence);
      music.add(new Music(EditSourceNames.name(song.song()), at, songIn, null, 1, 0));
      chapters.add(new Chapter(at, scene.tune()));
      at += sequence.stream().mapToDouble(each -> each.out() - each.in()).sum();
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

  private static List<Double> shift(Beats beats, double by) {
    return beats.beats().stream().map(beat -> beat + by).filter(beat -> beat >= 0).toList();
  }

  /** The last shot ends with the footage instead of a beat, and so is left out. */
  private List<Segment> sequence(Footage drawn, double at, List<Double> beats) {
    List<Span> shots =
        footage.findShots(drawn.id()).orElseThrow().shots().stream().map(Shot::span).toList();
    List<Segment> segments =
        new ShotSequence(EditSourceNames.name(drawn.id()), shots).cutToBeats(at, beats);
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
