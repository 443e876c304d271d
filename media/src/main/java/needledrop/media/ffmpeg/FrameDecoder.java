package needledrop.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import needledrop.media.Probe;
import needledrop.media.Span;
import needledrop.media.process.ExitReason;
import needledrop.media.process.FfmpegCommand;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Origin;
import needledrop.media.process.RunningProcess;
import org.jspecify.annotations.Nullable;

/** Decodes the video frames of a file. */
final class FrameDecoder {

  private static final String UNREADABLE = "holds no picture that ffmpeg can read";
  private static final int MAX_JPEG_BYTES = 16 << 20;

  private final FfmpegLauncher launcher;
  private final Path file;
  private final Probe probe;

  FrameDecoder(FfmpegLauncher launcher, Path file, Probe probe) {
    this.launcher = launcher;
    this.file = file;
    this.probe = probe;
    if (probe.video() == null) {
      throw MediaException.beforeRun(Origin.FILE, file, file.getFileName() + " has no picture");
    }
  }

  /** Opens the frames of a span, or of the whole file if the span is null. */
  FrameReader openFrames(int width, int height, @Nullable Span span) {
    double seconds = span == null ? probe.seconds() : span.lengthSeconds();
    FfmpegCommand ffmpegCommand =
        launcher.readCommand(
            "ffmpeg",
            file,
            seconds,
            decodeArguments(seekArguments(span), scaleFilter(width, height)));
    FrameTimestamps timestamps = new FrameTimestamps();
    double start = span == null ? 0 : span.startSeconds();
    return new FrameReader(
        launcher.run(ffmpegCommand, null, timestamps::parseLine), timestamps, width, height, start);
  }

  private List<String> decodeArguments(List<String> seek, String filter) {
    List<String> everyFrame =
        List.of(
            "-fps_mode", "passthrough", "-enc_time_base", "1:" + FrameTimestamps.TICKS_PER_SECOND);
    return Arguments.of(
        FormatAllowlist.globalArguments(),
        List.of("-nostdin", "-an", "-sn", "-dn"),
        seek,
        FormatAllowlist.fileArguments(file),
        List.of("-filter_complex", "[0:V:0]" + filter + ",split[frames][times]"),
        List.of("-map", "[frames]", everyFrame, "-f", "rawvideo", "pipe:1"),
        List.of("-map", "[times]", everyFrame, "-f", "framecrc", "-flush_packets", "1", "pipe:2"));
  }

  private static String scaleFilter(int width, int height) {
    return "scale=" + width + ":" + height + ":flags=area,format=rgb24";
  }

  private static List<String> seekArguments(@Nullable Span span) {
    return span == null
        ? List.of()
        : List.of(
            "-ss", formatSeconds(span.startSeconds()), "-t", formatSeconds(span.lengthSeconds()));
  }

  /** Returns the frame at a time as JPEG, scaled down to at most this width in pixels. */
  byte[] frameAsJpeg(double atSeconds, int width) {
    List<String> arguments =
        Arguments.of(
            FormatAllowlist.globalArguments(),
            List.of("-nostdin", "-an", "-sn", "-dn", "-ss", formatSeconds(clampToVideo(atSeconds))),
            FormatAllowlist.fileArguments(file),
            List.of("-map", "0:V:0", "-frames:v", "1", "-vf", "scale='min(iw," + width + ")':-2"),
            List.of("-c:v", "mjpeg", "-q:v", "5", "-pix_fmt", "yuvj420p", "-f", "image2pipe", "-"));
    try (RunningProcess runningProcess =
        launcher.run(launcher.readCommand("ffmpeg", file, 60, arguments))) {
      byte[] jpeg = runningProcess.readAll(MAX_JPEG_BYTES);
      runningProcess.finish(UNREADABLE);
      if (jpeg.length == 0) {
        throw runningProcess.failure(
            UNREADABLE, new ExitReason(Origin.FILE, "nothing is there at that time"));
      }
      return jpeg;
    }
  }

  /**
   * Returns a time at which there is a frame: 0.2 s before the end at most, because no frame starts
   * at the very end.
   */
  private double clampToVideo(double seconds) {
    return Math.clamp(seconds, 0, Math.max(0, probe.seconds() - 0.2));
  }

  private static String formatSeconds(double seconds) {
    return String.format(Locale.ROOT, "%.6f", seconds);
  }
}
