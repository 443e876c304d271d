package needledrop.media.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import needledrop.media.Probe;
import needledrop.media.process.Ending;
import needledrop.media.process.MediaException.Blame;
import needledrop.media.process.Run;

/** Asks ffprobe what a file holds. */
final class Probing {

  static final String UNREADABLE = "holds no picture or sound that ffmpeg can read";
  private static final int MOST_JSON = 4 << 20;

  private final Machine machine;
  private final Path file;

  Probing(Machine machine, Path file) {
    this.machine = machine;
    this.file = file;
  }

  Probe probe() {
    ProbeText text = ask();
    return text.probe(text.length().orElseGet(this::lengthByReading));
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
    try (Run run = machine.run(machine.reading("ffmpeg", file, 3600, arguments))) {
      ProgressText text = new ProgressText();
      for (byte[] some = run.some(() -> {}); some.length > 0; some = run.some(() -> {})) {
        text.add(some);
      }
      run.finish(UNREADABLE);
      return Duration.ofNanos(Math.round(text.seconds() * 1e9));
    }
  }
}
