package needledrop.media.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands between a decoder and the machine: the command in front of the command.
 *
 * <p>All of them end the process when the program that started it dies, where the system can do
 * that at all.
 */
public sealed interface Sandbox {

  List<String> wrap(FfmpegCommand ffmpegCommand, long memory);

  /**
   * No network, no files but its own, no rights, its own process tree: closed by the system.
   *
   * <p>There is no /proc in it, which many containers forbid to mount and ffmpeg does not need.
   */
  record Bubblewrap(Path bwrap, Optional<Path> prlimit) implements Sandbox {

    private static final List<String> SYSTEM_PATHS =
        List.of("/usr", "/lib", "/lib64", "/bin", "/etc/alternatives", "/etc/ld.so.cache");

    @Override
    public List<String> wrap(FfmpegCommand ffmpegCommand, long memory) {
      List<String> line = new ArrayList<>(List.of(bwrap.toString()));
      line.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session"));
      line.addAll(List.of("--cap-drop", "ALL", "--dev", "/dev", "--tmpfs", "/tmp"));
      SYSTEM_PATHS.forEach(path -> bind(line, "--ro-bind-try", path));
      bindProgram(line, ffmpegCommand.program());
      ffmpegCommand
          .readableFiles()
          .forEach(path -> bind(line, "--ro-bind", path.toAbsolutePath().toString()));
      Path writes = ffmpegCommand.writableFolder();
      if (writes != null) {
        bind(line, "--bind", writes.toAbsolutePath().toString());
      }
      line.addAll(List.of("--chdir", "/", "--"));
      prlimit.ifPresent(path -> line.addAll(prlimitArguments(path, ffmpegCommand, memory)));
      line.addAll(ffmpegCommand.commandLine());
      return line;
    }

    /** An ffmpeg outside /usr is let in alone, with the libraries that lie beside it. */
    private static void bindProgram(List<String> line, Path program) {
      if (program.startsWith("/usr") || program.startsWith("/bin")) {
        return;
      }
      bind(line, "--ro-bind", program.toString());
      bind(line, "--ro-bind-try", program.resolveSibling("../lib").normalize().toString());
    }

    private static void bind(List<String> line, String how, String path) {
      line.addAll(List.of(how, path, path));
    }
  }

  /** The lists of formats and protocols alone, and the limits that can be had here. */
  record LimitsOnly(Optional<Path> prlimit, Optional<Path> setpriv) implements Sandbox {

    @Override
    public List<String> wrap(FfmpegCommand ffmpegCommand, long memory) {
      List<String> line = new ArrayList<>();
      prlimit.ifPresent(path -> line.addAll(prlimitArguments(path, ffmpegCommand, memory)));
      setpriv.ifPresent(
          path -> line.addAll(List.of(path.toString(), "--no-new-privs", "--pdeathsig", "KILL")));
      line.addAll(ffmpegCommand.commandLine());
      return line;
    }
  }

  /** Past the first limit of processor time ffmpeg is asked to stop, past the second killed. */
  private static List<String> prlimitArguments(
      Path prlimit, FfmpegCommand ffmpegCommand, long memory) {
    long seconds = ffmpegCommand.maxCpuSeconds();
    return List.of(
        prlimit.toString(),
        "--as=" + memory,
        "--cpu=" + seconds + ":" + (seconds + 10),
        "--fsize=" + ffmpegCommand.maxOutputBytes(),
        "--nofile=64",
        "--core=0");
  }
}
