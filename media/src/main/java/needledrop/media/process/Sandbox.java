package needledrop.media.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way to isolate a decoder process: it wraps the command line in that of a sandboxing program.
 *
 * <p>All implementations kill the process when this program dies, if the system supports that.
 */
public sealed interface Sandbox {

  /**
   * Returns the command line that runs this command inside the sandbox.
   *
   * @param memoryBytes limit of the address space
   */
  List<String> wrap(FfmpegCommand ffmpegCommand, long memoryBytes);

  /**
   * Bubblewrap: no network, no files except those of the command, no capabilities, and its own
   * process namespace.
   *
   * <p>/proc is not mounted, because many containers forbid it and ffmpeg does not need it.
   */
  record Bubblewrap(Path bwrap, Optional<Path> prlimit) implements Sandbox {

    private static final List<String> SYSTEM_PATHS =
        List.of("/usr", "/lib", "/lib64", "/bin", "/etc/alternatives", "/etc/ld.so.cache");

    @Override
    public List<String> wrap(FfmpegCommand ffmpegCommand, long memoryBytes) {
      List<String> line = new ArrayList<>(List.of(bwrap.toString()));
      line.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session"));
      line.addAll(List.of("--cap-drop", "ALL", "--dev", "/dev", "--tmpfs", "/tmp"));
      SYSTEM_PATHS.forEach(path -> bind(line, "--ro-bind-try", path));
      bindProgram(line, ffmpegCommand.program());
      ffmpegCommand
          .readableFiles()
          .forEach(path -> bind(line, "--ro-bind", path.toAbsolutePath().toString()));
      Path writableFolder = ffmpegCommand.writableFolder();
      if (writableFolder != null) {
        bind(line, "--bind", writableFolder.toAbsolutePath().toString());
      }
      line.addAll(List.of("--chdir", "/", "--"));
      prlimit.ifPresent(path -> line.addAll(prlimitArguments(path, ffmpegCommand, memoryBytes)));
      line.addAll(ffmpegCommand.commandLine());
      return line;
    }

    /**
     * Binds an ffmpeg that is installed outside /usr, with the libraries in the lib folder beside
     * it.
     */
    private static void bindProgram(List<String> line, Path program) {
      if (program.startsWith("/usr") || program.startsWith("/bin")) {
        return;
      }
      bind(line, "--ro-bind", program.toString());
      bind(line, "--ro-bind-try", program.resolveSibling("../lib").normalize().toString());
    }

    private static void bind(List<String> line, String option, String path) {
      line.addAll(List.of(option, path, path));
    }
  }

  /**
   * No isolation except for the lists of formats and protocols, and the resource limits that this
   * system supports.
   */
  record LimitsOnly(Optional<Path> prlimit, Optional<Path> setpriv) implements Sandbox {

    @Override
    public List<String> wrap(FfmpegCommand ffmpegCommand, long memoryBytes) {
      List<String> line = new ArrayList<>();
      prlimit.ifPresent(path -> line.addAll(prlimitArguments(path, ffmpegCommand, memoryBytes)));
      setpriv.ifPresent(
          path -> line.addAll(List.of(path.toString(), "--no-new-privs", "--pdeathsig", "KILL")));
      line.addAll(ffmpegCommand.commandLine());
      return line;
    }
  }

  /**
   * Limits address space, CPU time, file size and open files. At the soft limit of CPU time ffmpeg
   * is asked to stop; at the hard limit, 10 s later, it is killed.
   */
  private static List<String> prlimitArguments(
      Path prlimit, FfmpegCommand ffmpegCommand, long memoryBytes) {
    long seconds = ffmpegCommand.maxCpuSeconds();
    return List.of(
        prlimit.toString(),
        "--as=" + memoryBytes,
        "--cpu=" + seconds + ":" + (seconds + 10),
        "--fsize=" + ffmpegCommand.maxOutputBytes(),
        "--nofile=64",
        "--core=0");
  }
}
