package needledrop.media.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import needledrop.media.Probe;
import needledrop.media.process.ExitReason;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Origin;
import needledrop.media.process.RunningProcess;
import needledrop.media.tag.Id3Tags;

/** Asks ffprobe what a file holds. */
final class MediaProber {

  static final String UNREADABLE = "holds no picture or sound that ffmpeg can read";
  private static final int MAX_JSON_BYTES = 4 << 20;
  private static final int MAX_DIGEST_BYTES = 1000;

  /** For a digest nothing is decoded: the longest recording takes less than this allows. */
  private static final double DIGEST_COST_SECONDS = 3600;

  /** Going through the packets decodes nothing, so that an hour of the processor is plenty. */
  private static final double PACKET_SCAN_COST_SECONDS = 60;

  private final FfmpegLauncher launcher;
  private final Path file;

  MediaProber(FfmpegLauncher ffmpegLauncher, Path file) {
    this.launcher = ffmpegLauncher;
    this.file = file;
  }

  Probe probe() {
    ProbeParser text = runFfprobe();
    Probe probe = text.probe(text.findLength().orElseGet(this::lengthFromPackets));
    Optional<String> problem = MediaLimits.findProblem(probe, fileBytes());
    if (problem.isPresent()) {
      String sentence = file.getFileName() + " " + problem.get();
      throw MediaException.beforeRun(Origin.FILE, file, sentence);
    }
    return new Probe(
        probe.length(), probe.video(), probe.audio(), Id3Tags.correct(file, probe.tags()));
  }

  private long fileBytes() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw MediaException.beforeRun(Origin.FILE, file, file.getFileName() + " can not be read");
    }
  }

  /** The digest of the coded sound, which stays the same when only tags or covers change. */
  String audioDigest() {
    List<String> arguments =
        Arguments.of(
            FormatAllowlist.globalArguments(),
            List.of("-nostdin", "-vn", "-sn", "-dn"),
            FormatAllowlist.fileArguments(file),
            List.of("-map", "0:a:0", "-c", "copy", "-f", "hash", "-hash", "sha256", "pipe:1"));
    try (RunningProcess runningProcess =
        launcher.run(launcher.readCommand("ffmpeg", file, DIGEST_COST_SECONDS, arguments))) {
      String line =
          new String(runningProcess.readAll(MAX_DIGEST_BYTES), StandardCharsets.US_ASCII).strip();
      runningProcess.finish(UNREADABLE);
      return line.substring(line.indexOf('=') + 1);
    }
  }

  private ProbeParser runFfprobe() {
    try (RunningProcess runningProcess =
        launcher.run(launcher.readCommand("ffprobe", file, 0, ffprobeArguments()))) {
      byte[] json = runningProcess.readAll(MAX_JSON_BYTES);
      runningProcess.finish(UNREADABLE);
      ProbeParser text = new ProbeParser(json);
      if (!text.hasStreams()) {
        throw runningProcess.failure(
            UNREADABLE, new ExitReason(Origin.FILE, "it holds something else"));
      }
      return text;
    }
  }

  private List<String> ffprobeArguments() {
    return Arguments.of(
        FormatAllowlist.globalArguments(),
        List.of("-print_format", "json=compact=1", "-show_format", "-show_streams"),
        FormatAllowlist.fileArguments(file));
  }

  /** A recording that was never finished tells no length: the last packet's time does. */
  private Duration lengthFromPackets() {
    List<String> arguments =
        Arguments.of(
            FormatAllowlist.globalArguments(),
            List.of("-nostdin", "-progress", "pipe:1"),
            FormatAllowlist.fileArguments(file),
            List.of("-map", "0:V?", "-map", "0:a?", "-c", "copy", "-f", "null", "-"));
    try (RunningProcess runningProcess =
        launcher.run(launcher.readCommand("ffmpeg", file, PACKET_SCAN_COST_SECONDS, arguments))) {
      ProgressParser text = new ProgressParser();
      for (byte[] some = runningProcess.readAvailable(() -> {});
          some.length > 0;
          some = runningProcess.readAvailable(() -> {})) {
        text.add(some);
      }
      runningProcess.finish(UNREADABLE);
      return Duration.ofNanos(Math.round(text.seconds() * 1e9));
    }
  }
}
