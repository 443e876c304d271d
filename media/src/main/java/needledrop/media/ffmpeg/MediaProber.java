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

/** Probes a file with ffprobe, and computes the digest of its audio. */
final class MediaProber {

  static final String UNREADABLE = "holds no picture or sound that ffmpeg can read";
  private static final int MAX_JSON_BYTES = 4 << 20;
  private static final int MAX_DIGEST_BYTES = 1000;

  /**
   * The media time assumed for the CPU limit of a digest. Nothing is decoded, so that this suffices
   * for any length.
   */
  private static final double DIGEST_COST_SECONDS = 3600;

  /**
   * The media time assumed for the CPU limit of a packet scan. Nothing is decoded, so that about an
   * hour of CPU time suffices.
   */
  private static final double PACKET_SCAN_COST_SECONDS = 60;

  private final FfmpegLauncher launcher;
  private final Path file;

  MediaProber(FfmpegLauncher launcher, Path file) {
    this.launcher = launcher;
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

  /**
   * Returns the SHA-256 digest of the encoded audio packets; it does not change if only tags or
   * cover images change.
   */
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

  /**
   * Returns the time of the last packet, for files without a stated length, such as unfinished
   * recordings.
   */
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
      for (byte[] bytes = runningProcess.readAvailable(() -> {});
          bytes.length > 0;
          bytes = runningProcess.readAvailable(() -> {})) {
        text.add(bytes);
      }
      runningProcess.finish(UNREADABLE);
      return Duration.ofNanos(Math.round(text.seconds() * 1e9));
    }
  }
}
