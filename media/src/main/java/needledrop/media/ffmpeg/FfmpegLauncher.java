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

/**
 * Starts ffmpeg and ffprobe processes with the limits and the best sandbox that works on this
 * machine.
 */
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

  /** Returns the path of a program, or throws if it is not installed. */
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

  /**
   * Throws if the file is missing, not a regular file or not readable, before a process is started.
   */
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
   * Returns a command that reads one file and writes none.
   *
   * @param seconds media time that the command processes, for the limit of CPU time
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
      FfmpegCommand ffmpegCommand,
      @Nullable StdinWriter stdinWriter,
      Predicate<String> stderrConsumer) {
    return new RunningProcess(ffmpegCommand, sandbox(), processLimits, stdinWriter, stderrConsumer);
  }

  /**
   * Returns the sandbox. Each bubblewrap that is found is tried once, because containers often do
   * not permit it.
   */
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

  private boolean isUsable(Sandbox sandbox) {
    try (RunningProcess runningProcess =
        new RunningProcess(queryCommand("-version"), sandbox, processLimits, null, line -> false)) {
      runningProcess.readAll(MAX_OUTPUT_BYTES);
      runningProcess.finish("does not work");
      return true;
    } catch (MediaException e) {
      return false;
    }
  }

  /** Returns the capabilities of ffmpeg; empty ones if it is not installed. */
  FfmpegCapabilities capabilities() {
    if (!isInstalled()) {
      return new FfmpegCapabilities(Optional.empty(), Set.of(), false);
    }
    boolean sandboxed = sandbox() instanceof Sandbox.Bubblewrap;
    return CapabilitiesParser.parse(outputOf("-version"), outputOf("-encoders"), sandboxed);
  }

  private String outputOf(String option) {
    try (RunningProcess runningProcess = run(queryCommand(option))) {
      String output = new String(runningProcess.readAll(MAX_OUTPUT_BYTES), StandardCharsets.UTF_8);
      runningProcess.finish("does not work");
      return output;
    }
  }

  private FfmpegCommand queryCommand(String option) {
    Path ffmpeg = Path.of("ffmpeg");
    List<String> arguments = List.of("-hide_banner", option);
    return new FfmpegCommand(program("ffmpeg", ffmpeg), arguments, ffmpeg, List.of(), null, 10, 0);
  }
}
