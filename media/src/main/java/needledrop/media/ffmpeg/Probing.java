package needledrop.media.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import needledrop.media.Probe;
import needledrop.media.process.Ending;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Blame;
import needledrop.media.process.Run;
import needledrop.media.tag.Id3Tags;

/** Asks ffprobe what a file holds. */
final class Probing {

  static final String UNREADABLE = "holds no picture or sound that ffmpeg can read";
  private static final int MOST_JSON = 4 << 20;
  private static final int MAX_DIGEST = 1000;

  /** For a digest nothing is decoded: the longest recording takes less than this allows. */
  private static final double SOUND_SECONDS = 3600;

  /** Going through the packets decodes nothing, so that an hour of the processor is plenty. */
  private static final double READING_SECONDS = 60;

  private final Machine machine;
  private final Path file;

  Probing(Machine machine, Path file) {
    this.machine = machine;
    this.file = file;
  }

  Probe probe() {
    ProbeText text = ask();
    Probe probe = text.probe(text.length().orElseGet(this::lengthByReading));
    Optional<String> problem = MediaBounds.problem(probe, size());
    if (problem.isPresent()) {
      String sentence = file.getFileName() + " " + problem.get();
      throw MediaException.before(Blame.FILE, file, sentence);
    }
    return new Probe(
        probe.length(), probe.video(), probe.audio(), Id3Tags.corrected(file, probe.tags()));
  }

  private long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw MediaException.before(Blame.FILE, file, file.getFileName() + " can not be read");
    }
  }

  /** The digest of the coded sound, which stays the same when only tags or covers change. */
  String soundDigest() {
    List<String> arguments =
        Arguments.of(
            Allowed.everywhere(),
            List.of("-nostdin", "-vn", "-sn", "-dn"),
            Allowed.file(file),
            List.of("-map", "0:a:0", "-c", "copy", "-f", "hash", "-hash", "sha256", "pipe:1"));
    try (Run run = machine.run(machine.reading("ffmpeg", file, SOUND_SECONDS, arguments))) {
      String line = new String(run.all(MAX_DIGEST), StandardCharsets.US_ASCII).strip();
      run.finish(UNREADABLE);
      return line.substring(line.indexOf('=') + 1);
    }
  }

  private ProbeText ask() {
    try (Run run = machine.run(machine.reading("ffprobe", file, 0, questions()))) {
      byte[] json = run.all(MOST_JSON);
      run.finish(UNREADABLE);
      ProbeText text = new ProbeText(json);
      if (!text.holdsAnything()) {
        throw run.failure(UNREADABLE, new Ending(Blame.FILE, "it holds something else"));
      }
      return text;
    }
  }

  private List<String> questions() {
    return Arguments.of(
        Allowed.everywhere(),
        List.of("-print_format", "json=compact=1", "-show_format", "-show_streams"),
        Allowed.file(file));
  }

  /** A recording that was never finished tells no length: the last packet's time does. */
  private Duration lengthByReading() {
    List<String> arguments =
        Arguments.of(
            Allowed.everywhere(),
            List.of("-nostdin", "-progress", "pipe:1"),
            Allowed.file(file),
            List.of("-map", "0:V?", "-map", "0:a?", "-c", "copy", "-f", "null", "-"));
    try (Run run = machine.run(machine.reading("ffmpeg", file, READING_SECONDS, arguments))) {
      ProgressText text = new ProgressText();
      for (byte[] some = run.some(() -> {}); some.length > 0; some = run.some(() -> {})) {
        text.add(some);
      }
      run.finish(UNREADABLE);
      return Duration.ofNanos(Math.round(text.seconds() * 1e9));
    }
  }
}
