package needledrop.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import needledrop.media.Probe;
import needledrop.media.Span;
import needledrop.media.process.Command;
import needledrop.media.process.Ending;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Blame;
import needledrop.media.process.Run;
import org.jspecify.annotations.Nullable;

/** Decodes the moving picture of a file. */
final class Seeing {

  private static final String UNREADABLE = "holds no picture that ffmpeg can read";
  private static final int LARGEST_JPEG = 16 << 20;

  private final Machine machine;
  private final Path file;
  private final Probe probe;

  Seeing(Machine machine, Path file) {
    this.machine = machine;
    this.file = file;
    probe = new Probing(machine, file).probe();
    if (probe.video() == null) {
      throw MediaException.before(Blame.FILE, file, file.getFileName() + " has no picture");
    }
  }

  Frames frames(int width, int height, @Nullable Span span) {
    double seconds = span == null ? probe.seconds() : span.lengthSeconds();
    Command command =
        machine.reading("ffmpeg", file, seconds, decoding(seek(span), scaled(width, height)));
    FrameTimes times = new FrameTimes();
    double start = span == null ? 0 : span.startSeconds();
    return new Frames(machine.run(command, null, times::heed), times, width, height, start);
  }

  private List<String> decoding(List<String> seek, String filter) {
    List<String> everyFrame =
        List.of("-fps_mode", "passthrough", "-enc_time_base", "1:" + FrameTimes.TICKS);
    return Arguments.of(
        Allowed.everywhere(),
        List.of("-nostdin", "-an", "-sn", "-dn"),
        seek,
        Allowed.file(file),
        List.of("-filter_complex", "[0:V:0]" + filter + ",split[frames][times]"),
        List.of("-map", "[frames]", everyFrame, "-f", "rawvideo", "pipe:1"),
        List.of("-map", "[times]", everyFrame, "-f", "framecrc", "-flush_packets", "1", "pipe:2"));
  }

  private static String scaled(int width, int height) {
    return "scale=" + width + ":" + height + ":flags=area,format=rgb24";
  }

  private static List<String> seek(@Nullable Span span) {
    return span == null
        ? List.of()
        : List.of("-ss", seconds(span.startSeconds()), "-t", seconds(span.lengthSeconds()));
  }

  byte[] jpeg(double atSeconds, int width) {
    List<String> arguments =
        Arguments.of(
            Allowed.everywhere(),
            List.of("-nostdin", "-an", "-sn", "-dn", "-ss", seconds(within(atSeconds))),
            Allowed.file(file),
            List.of("-map", "0:V:0", "-frames:v", "1", "-vf", "scale='min(iw," + width + ")':-2"),
            List.of("-c:v", "mjpeg", "-q:v", "5", "-pix_fmt", "yuvj420p", "-f", "image2pipe", "-"));
    try (Run run = machine.run(machine.reading("ffmpeg", file, 60, arguments))) {
      byte[] jpeg = run.all(LARGEST_JPEG);
      run.finish(UNREADABLE);
      if (jpeg.length == 0) {
        throw run.failure(UNREADABLE, new Ending(Blame.FILE, "nothing is there at that time"));
      }
      return jpeg;
    }
  }

  /** The very end shows nothing, and the last frame starts before it. */
  private double within(double seconds) {
    return Math.clamp(seconds, 0, Math.max(0, probe.seconds() - 0.2));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.6f", seconds);
  }
}
