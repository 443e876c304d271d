package needledrop.media.ffmpeg;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import needledrop.media.FileNameEncoding;
import needledrop.media.process.Command;
import needledrop.media.process.Feed;
import needledrop.media.process.Guard;
import needledrop.media.process.Limits;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Blame;
import needledrop.media.process.Programs;
import needledrop.media.process.Run;
import org.jspecify.annotations.Nullable;

/** The machine that we run on: its programs, its limits, and the guard that works on it. */
final class Machine {

  private static final int MOST_WORDS = 1 << 20;

  private final Programs programs;
  private final Limits limits;
  private final Map<Optional<Path>, Guard> guards = new ConcurrentHashMap<>();

  Machine(Programs programs, Limits limits) {
    this.programs = programs;
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  boolean present() {
    return programs.has("ffmpeg") && programs.has("ffprobe");
  }

  Path program(String name, Path subject) {
    return programs
        .find(name)
        .orElseThrow(() -> MediaException.before(Blame.MACHINE, subject, missing()));
  }

  private String missing() {
    return "ffmpeg is not installed. To get it, type: " + programs.howToInstall("ffmpeg");
  }

  String howToInstall() {
    return programs.howToInstall("ffmpeg");
  }

  /** Refuses before anything is started what is no file at all. */
  private static void mustBeFile(Path file) {
    if (!FileNameEncoding.isRepresentable(file)) {
      String sentence = FileNameEncoding.problemMessage(String.valueOf(file.getFileName()));
      throw MediaException.before(Blame.FILE, file, sentence);
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      String sentence = file.getFileName() + " is not there, or is no file that can be read";
      throw MediaException.before(Blame.FILE, file, sentence);
    }
  }

  /**
   * A command that only reads one file.
   *
   * @param seconds how much of the file it goes through
   */
  Command reading(String program, Path file, double seconds, List<String> arguments) {
    mustBeFile(file);
    return new Command(
        program(program, file),
        arguments,
        file,
        List.of(file),
        null,
        limits.processorSeconds(seconds),
        0);
  }

  Run run(Command command) {
    return run(command, null, line -> false);
  }

  Run run(Command command, @Nullable Feed feed, Predicate<String> heed) {
    return new Run(command, guard(), limits, feed, heed);
  }

  /** Tried once for each bubblewrap that turns up: containers often forbid it to work. */
  private Guard guard() {
    return guards.computeIfAbsent(programs.find("bwrap"), this::best);
  }

  private Guard best(Optional<Path> bwrap) {
    Optional<Path> prlimit = programs.find("prlimit");
    return bwrap
        .<Guard>map(path -> new Guard.Bubblewrap(path, prlimit))
        .filter(this::works)
        .orElseGet(() -> new Guard.Lists(prlimit, programs.find("setpriv")));
  }

  private boolean works(Guard guard) {
    try (Run run = new Run(harmless("-version"), guard, limits, null, line -> false)) {
      run.all(MOST_WORDS);
      run.finish("does not work");
      return true;
    } catch (MediaException e) {
      return false;
    }
  }

  /** Without ffmpeg it is empty, not an error. */
  Health health() {
    if (!present()) {
      return new Health(Optional.empty(), Set.of(), false);
    }
    boolean sandboxed = guard() instanceof Guard.Bubblewrap;
    return HealthText.health(says("-version"), says("-encoders"), sandboxed);
  }

  private String says(String question) {
    try (Run run = run(harmless(question))) {
      String answer = new String(run.all(MOST_WORDS), StandardCharsets.UTF_8);
      run.finish("does not work");
      return answer;
    }
  }

  private Command harmless(String question) {
    Path ffmpeg = Path.of("ffmpeg");
    List<String> arguments = List.of("-hide_banner", question);
    return new Command(program("ffmpeg", ffmpeg), arguments, ffmpeg, List.of(), null, 10, 0);
  }
}
