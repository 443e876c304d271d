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
 * Renders an edit to a clip: an MP4 file with H.264 and AAC that has exactly the frames of the
 * edit.
 *
 * <pre>
 * footage ─> parts (cut, scaled, encoded) ───────┐
 * songs ──> loudness-normalized, crossfaded ─────┴─> mix ─> clip
 * </pre>
 */
public final class ClipRenderer {
  /** The progress at which the loudness of the songs is measured. */
  private static final double MEASURE_END_FRACTION = .05;

  /** The progress at which all parts are encoded. */
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
   * Renders a clip. Temporary files are in a folder beside the output; one that an earlier attempt
   * left behind is deleted.
   *
   * @param files maps the names in the edit to recordings
   * @param output ends in {@code .mp4}; is created only when complete
   * @throws EditException if fields refer to missing files or times, naming each
   * @throws needledrop.media.process.MediaException if ffmpeg cannot read or write a file
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
      List<Path> partFiles =
          encodeParts(editSources, progress.part(MEASURE_END_FRACTION, PARTS_END_FRACTION));
      Path chapters = workFolder.resolve("chapters.txt");
      Files.writeString(chapters, ChapterMetadata.format(edit.title(), timeline.chapters()));
      ffmpeg.encode(
          finalMix.encodeRequest(
              out -> {
                for (Path partFile : partFiles) {
                  Files.copy(partFile, out);
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
    double totalSeconds = timeline.seconds();
    for (RenderPart renderPart : RenderPart.of(edit, timeline)) {
      Path file = workFolder.resolve("reel-" + files.size() + ".ts");
      ffmpeg.encode(
          renderPart.encodeRequest(editSources, encoder, file),
          progress.part(
              renderPart.startSeconds() / totalSeconds, renderPart.endSeconds() / totalSeconds));
      files.add(file);
    }
    return files;
  }

  private VideoEncoder encoder() {
    return ffmpeg
        .capabilities()
        .findVideoEncoder()
        .filter(
            encoder -> encoder != VideoEncoder.SVTAV1) // MPEG transport streams do not support AV1
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
