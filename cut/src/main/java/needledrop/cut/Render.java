package needledrop.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import needledrop.media.Progress;
import needledrop.media.Recording;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.ffmpeg.VideoEncoder;

/**
 * One rendering of an edit to a clip: an MP4 with H.264 and AAC that has exactly the edit's frames.
 *
 * <pre>
 * footage ─> reels (cut, scaled, coded) ─┐
 * songs ──> levelled, crossfaded ────────┴─> mix ─> clip
 * </pre>
 */
public final class Render {
  private static final double MEASURED = .05;
  private static final double CUT = .92;

  private final Ffmpeg ffmpeg;
  private final Edit edit;
  private final Timeline timeline;
  private final Path output;
  private final Path workshop;

  private Render(Ffmpeg ffmpeg, Edit edit, Path output) {
    this.ffmpeg = ffmpeg;
    this.edit = edit;
    this.output = output.toAbsolutePath();
    timeline = new Timeline(edit);
    workshop = this.output.resolveSibling("." + output.getFileName() + ".reels");
  }

  /**
   * Renders a clip. Beside the output stands a folder while this goes on; one that an earlier try
   * left behind is cleared away.
   *
   * @param files tells which recording a name in the edit stands for
   * @param output ends in {@code .mp4}; appears once it is complete
   * @throws EditException naming each field that asks for what is not there
   * @throws needledrop.media.process.MediaException where ffmpeg cannot read or make something
   */
  public static void render(
      Ffmpeg ffmpeg, Edit edit, Function<String, Recording> files, Path output, Progress progress) {
    try {
      new Render(ffmpeg, edit, output).run(files, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(Function<String, Recording> files, Progress progress) throws IOException {
    progress.report(0);
    Sources sources = Sources.of(edit, ffmpeg, files);
    clear();
    Files.createDirectories(workshop);
    try {
      Mix mix = new Mix(edit, timeline);
      mix.layOn(sources, ffmpeg, progress.part(0, MEASURED));
      List<Path> reels = cut(sources, progress.part(MEASURED, CUT));
      Path chapters = workshop.resolve("chapters.txt");
      Files.writeString(chapters, ChapterText.of(edit.title(), timeline.chapters()));
      ffmpeg.encode(
          mix.encoding(
              out -> {
                for (Path reel : reels) {
                  Files.copy(reel, out);
                }
              },
              chapters,
              output),
          progress.part(CUT, 1));
    } finally {
      clear();
    }
    progress.report(1);
  }

  private List<Path> cut(Sources sources, Progress progress) {
    VideoEncoder encoder = encoder();
    List<Path> files = new ArrayList<>();
    double all = timeline.seconds();
    for (Reel reel : Reel.of(edit, timeline)) {
      Path file = workshop.resolve("reel-" + files.size() + ".ts");
      ffmpeg.encode(
          reel.encoding(sources, encoder, file),
          progress.part(reel.start() / all, reel.end() / all));
      files.add(file);
    }
    return files;
  }

  private VideoEncoder encoder() {
    return ffmpeg
        .capabilities()
        .findVideoEncoder()
        .filter(encoder -> encoder != VideoEncoder.SVTAV1) // which no transport stream holds
        .orElseThrow(
            () -> new IllegalStateException("This ffmpeg can make no H.264 (x264 or openh264)"));
  }

  private void clear() throws IOException {
    if (Files.isDirectory(workshop)) {
      try (Stream<Path> files = Files.list(workshop)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(workshop);
    }
  }
}
