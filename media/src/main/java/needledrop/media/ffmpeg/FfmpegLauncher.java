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
import needledrop.media.process.FfmpegCommand;
import needledrop.media.process.InstalledPrograms;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Origin;
import needledrop.media.process.ProcessLimits;
import needledrop.media.process.RunningProcess;
import needledrop.media.process.Sandbox;
import needledrop.media.process.StdinWriter;
import org.jspecify.annotations.Nullable;

/** The machine that we run on: its programs, its limits, and the guard that works on it. */
final class FfmpegLauncher {

  private static final int MAX_OUTPUT_BYTES = 1 << 20;

  private final InstalledPrograms installedPrograms;
  private final ProcessLimits processLimits;
  private final Map<Optional<Path>, Sandbox> sandboxes = new ConcurrentHashMap<>();

  FfmpegLauncher(InstalledPrograms installedPrograms, ProcessLimits processLimits) {
    this.installedPrograms = installedPrograms;
    this.processLimits = processLimits;
  }

  ProcessLimits limits() {
    return processLimits;
  }

  boolean isInstalled() {
    return installedPrograms.has("ffmpeg") && installedPrograms.has("ffprobe");
  }

  Path program(String name, Path subject) {
    return installedPrograms
        .find(name)
        .orElseThrow(
            () -> MediaException.beforeRun(Origin.ENVIRONMENT, subject, notInstalledMessage()));
  }

  private String notInstalledMessage() {
    return "ffmpeg is not installed. To get it, type: "
        + installedPrograms.installCommand("ffmpeg");
  }

  String installCommand() {
    return installedPrograms.installCommand("ffmpeg");
  }

  /** Refuses before anything is started what is no file at all. */
  private static void requireReadableFile(Path file) {
    if (!FileNameEncoding.isRepresentable(file)) {
      String sentence =
          FileNameEncoding.problemMessage(String.valueOf(file.getFileName())).english();
      throw MediaException.beforeRun(Origin.FILE, file, sentence);
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      String sentence = file.getFileName() + " is not there, or is no file that can be read";
      throw MediaException.beforeRun(Origin.FILE, file, sentence);
    }
  }

  /**
   * A command that only reads one file.
   *
   * @param seconds how much of the file it goes through
   */
  FfmpegCommand readCommand(String program, Path file, double seconds, List<String> arguments) {
    requireReadableFile(file);
    return new FfmpegCommand(
        program(program, file),
        arguments,
        file,
        List.of(file),
        null,
        processLimits.cpuSeconds(seconds),
        0);
  }

  RunningProcess run(FfmpegCommand ffmpegCommand) {
    return run(ffmpegCommand, null, line -> false);
  }

  RunningProcess run(
      FfmpegCommand ffmpegCommand, @Nullable StdinWriter stdinWriter, Predicate<String> heed) {
    return new RunningProcess(ffmpegCommand, sandbox(), processLimits, stdinWriter, heed);
  }

  /** Tried once for each bubblewrap that turns up: containers often forbid it to work. */
  private Sandbox sandbox() {
    return sandboxes.computeIfAbsent(installedPrograms.find("bwrap"), this::chooseSandbox);
  }

  private Sandbox chooseSandbox(Optional<Path> bwrap) {
    Optional<Path> prlimit = installedPrograms.find("prlimit");
    return bwrap
        .<Sandbox>map(path -> new Sandbox.Bubblewrap(path, prlimit))
        .filter(this::isUsable)
        .orElseGet(() -> new Sandbox.LimitsOnly(prlimit, installedPrograms.find("setpriv")));
  }

  private boolean isUsable(Sandbox guard) {
    try (RunningProcess runningProcess =
        new RunningProcess(queryCommand("-version"), guard, processLimits, null, line -> false)) {
      runningProcess.readAll(MAX_OUTPUT_BYTES);
      runningProcess.finish("does not work");
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
    boolean sandboxed = sandbox() instanceof Sandbox.Bubblewrap;
    return CapabilitiesParser.parse(outputOf("-version"), outputOf("-encoders"), sandboxed);
  }

  private String outputOf(String question) {
    try (RunningProcess runningProcess = run(queryCommand(question))) {
      String answer = new String(runningProcess.readAll(MAX_OUTPUT_BYTES), StandardCharsets.UTF_8);
      runningProcess.finish("does not work");
      return answer;
    }
  }

  private FfmpegCommand queryCommand(String question) {
    Path ffmpeg = Path.of("ffmpeg");
    List<String> arguments = List.of("-hide_banner", question);
    return new FfmpegCommand(program("ffmpeg", ffmpeg), arguments, ffmpeg, List.of(), null, 10, 0);
  }
}
