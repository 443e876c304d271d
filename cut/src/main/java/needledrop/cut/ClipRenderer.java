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
public final class ClipRenderer {
  private static final double MEASURE_END_FRACTION = .05;
  private static final double PARTS_END_FRACTION = .92;

  private final Ffmpeg ffmpeg;
  private final Edit edit;
  private final Timeline timeline;
  private final Path output;
  private final Path workFolder;

  private ClipRenderer(Ffmpeg ffmpeg, Edit edit, Path output) {
    this.ffmpeg = ffmpeg;
    this.edit = edit;
    this.output = output.toAbsolutePath();
    timeline = new Timeline(edit);
    workFolder = this.output.resolveSibling("." + output.getFileName() + ".reels");
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
      new ClipRenderer(ffmpeg, edit, output).run(files, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(Function<String, Recording> files, Progress progress) throws IOException {
    progress.report(0);
    EditSources editSources = EditSources.of(edit, ffmpeg, files);
    deleteWorkFolder();
    Files.createDirectories(workFolder);
    try {
      FinalMix finalMix = new FinalMix(edit, timeline);
      finalMix.addMusic(editSources, ffmpeg, progress.part(0, MEASURE_END_FRACTION));
      List<Path> reels =
          encodeParts(editSources, progress.part(MEASURE_END_FRACTION, PARTS_END_FRACTION));
      Path chapters = workFolder.resolve("chapters.txt");
      Files.writeString(chapters, ChapterMetadata.format(edit.title(), timeline.chapters()));
      ffmpeg.encode(
          finalMix.encodeRequest(
              out -> {
                for (Path reel : reels) {
                  Files.copy(reel, out);
                }
              },
              chapters,
              output),
          progress.part(PARTS_END_FRACTION, 1));
    } finally {
      deleteWorkFolder();
    }
    progress.report(1);
  }

  private List<Path> encodeParts(EditSources editSources, Progress progress) {
    VideoEncoder encoder = encoder();
    List<Path> files = new ArrayList<>();
    double all = timeline.seconds();
    for (RenderPart renderPart : RenderPart.of(edit, timeline)) {
      Path file = workFolder.resolve("reel-" + files.size() + ".ts");
      ffmpeg.encode(
          renderPart.encodeRequest(editSources, encoder, file),
          progress.part(renderPart.startSeconds() / all, renderPart.endSeconds() / all));
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

  private void deleteWorkFolder() throws IOException {
    if (Files.isDirectory(workFolder)) {
      try (Stream<Path> files = Files.list(workFolder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(workFolder);
    }
  }
}
