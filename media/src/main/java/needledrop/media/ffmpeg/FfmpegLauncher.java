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
final class FfmpegLauncher {

  private static final int MAX_OUTPUT_BYTES = 1 << 20;

  private final Programs programs;
  private final Limits limits;
  private final Map<Optional<Path>, Guard> sandboxes = new ConcurrentHashMap<>();

  FfmpegLauncher(Programs programs, Limits limits) {
    this.programs = programs;
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  boolean isInstalled() {
    return programs.has("ffmpeg") && programs.has("ffprobe");
  }

  Path program(String name, Path subject) {
    return programs
        .find(name)
        .orElseThrow(() -> MediaException.before(Blame.MACHINE, subject, notInstalledMessage()));
  }

  private String notInstalledMessage() {
    return "ffmpeg is not installed. To get it, type: " + programs.howToInstall("ffmpeg");
  }

  String installCommand() {
    return programs.howToInstall("ffmpeg");
  }

  /** Refuses before anything is started what is no file at all. */
  private static void requireReadableFile(Path file) {
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
  Command readCommand(String program, Path file, double seconds, List<String> arguments) {
    requireReadableFile(file);
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
    return new Run(command, sandbox(), limits, feed, heed);
  }

  /** Tried once for each bubblewrap that turns up: containers often forbid it to work. */
  private Guard sandbox() {
    return sandboxes.computeIfAbsent(programs.find("bwrap"), this::chooseSandbox);
  }

  private Guard chooseSandbox(Optional<Path> bwrap) {
    Optional<Path> prlimit = programs.find("prlimit");
    return bwrap
        .<Guard>map(path -> new Guard.Bubblewrap(path, prlimit))
        .filter(this::isUsable)
        .orElseGet(() -> new Guard.Lists(prlimit, programs.find("setpriv")));
  }

  private boolean isUsable(Guard guard) {
    try (Run run = new Run(queryCommand("-version"), guard, limits, null, line -> false)) {
      run.all(MAX_OUTPUT_BYTES);
      run.finish("does not work");
      return true;
    } catch (MediaException e) {
      return false;
    }
  }

  /** Without ffmpeg it is empty, not an error. */
  FfmpegCapabilities capabilities() {
    if (!isInstalled()) {
      return new FfmpegCapabilities(Optional.empty(), Set.of(), false);
    }
    boolean sandboxed = sandbox() instanceof Guard.Bubblewrap;
    return CapabilitiesParser.parse(outputOf("-version"), outputOf("-encoders"), sandboxed);
  }

  private String outputOf(String question) {
    try (Run run = run(queryCommand(question))) {
      String answer = new String(run.all(MAX_OUTPUT_BYTES), StandardCharsets.UTF_8);
      run.finish("does not work");
      return answer;
    }
  }

  private Command queryCommand(String question) {
    Path ffmpeg = Path.of("ffmpeg");
    List<String> arguments = List.of("-hide_banner", question);
    return new Command(program("ffmpeg", ffmpeg), arguments, ffmpeg, List.of(), null, 10, 0);
  }
}
