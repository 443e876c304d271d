package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import needledrop.store.FileTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the launcher on a machine without ffmpeg, with fake Java and package manager programs. */
class LauncherTest {
  private static final List<String> COMMANDS =
      List.of(
          "bash",
          "cat",
          "chmod",
          "dirname",
          "env",
          "find",
          "grep",
          "mktemp",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "tail",
          "touch",
          "uname");
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;
  private Path bin;

  @BeforeEach
  void copyTheLauncher() throws IOException {
    bin = folder.resolve("bin");
    for (String tool : COMMANDS) {
      program("bin/" + tool, "exec " + tool(tool) + " \"$@\"");
    }
    Files.createDirectories(folder.resolve("scripts"));
    for (Path script : FileTree.listFiles(ROOT.resolve("scripts"), _ -> {})) {
      Files.copy(script, folder.resolve("scripts").resolve(script.getFileName()));
    }
    Files.copy(ROOT.resolve("needledrop"), folder.resolve("needledrop"));
    Files.createDirectories(folder.resolve("cli/src/main"));
    Files.createFile(folder.resolve("pom.xml"));
    Files.createFile(folder.resolve("cli/pom.xml"));
    Files.createDirectories(folder.resolve("cli/target/lib"));
    Files.createFile(folder.resolve("cli/target/needledrop.aot"));
    program("jdk/bin/javac", "exit 0");
    program("jdk/bin/java", "echo started \"${@: -2}\"");
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    program(
        "bin/apt-get",
        "for n in {1..300}; do echo line $n; done",
        "[ \"$1\" != install ] || for p in ffmpeg ffprobe; do touch "
            + bin
            + "/$p; chmod +x "
            + bin
            + "/$p; done");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve --home x", "--home x", "--port 0"})
  void serveInstallsFfmpegAndLogsTheOutput(String arguments) throws Exception {
    program("bin/id", "echo 0");
    Result result = run(arguments);
    assertTrue(result.out().startsWith("started "), result.toString());
    assertTrue(Files.exists(bin.resolve("ffmpeg")), result.toString());
    assertEquals(2, result.err().lines().count(), result.toString());
    assertFalse(result.err().contains("sudo"), result.toString());
    Path log = Path.of(result.err().replaceFirst("(?s).*the log is (\\S+)\\).*", "$1"));
    assertTrue(Files.readString(log).contains("line 300"));
    Files.delete(log);
  }

  @Test
  void withoutRootTheInstallCommandIsPrinted() throws Exception {
    program("bin/id", "echo 1000");
    Result result = run("--home x");
    assertTrue(result.err().contains("type: sudo apt-get install -y ffmpeg"), result.toString());
    assertFalse(Files.exists(bin.resolve("ffmpeg")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "doctor --home x"})
  void otherCommandsNeedNoFfmpeg(String arguments) throws Exception {
    program("bin/id", "echo 0");
    assertEquals("", run(arguments).err());
  }

  @Test
  void failedInstallShowsTheEndOfTheLog() throws Exception {
    program("bin/id", "echo 0");
    program("bin/apt-get", "for n in {1..300}; do echo line $n; done", "exit 100");
    Result result = run("--home x");
    assertTrue(result.out().startsWith("started "), result.toString());
    assertTrue(
        result.err().contains("line 300") && !result.err().contains("line 100\n"),
        result.toString());
  }

  private record Result(String out, String err) {}

  private Result run(String arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(folder.resolve("needledrop").toString()));
    command.addAll(List.of(arguments.split(" ", -1)));
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("TMPDIR", folder.toString());
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    Files.writeString(folder.resolve("cli/target/lib/.built"), "");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> out + read(err));
    return new Result(out, read(err));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void program(String path, String... lines) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "#!" + tool("bash") + "\n" + String.join("\n", lines) + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private static Path tool(String name) {
    for (String place : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
      if (Files.isExecutable(Path.of(place, name))) {
        return Path.of(place, name);
      }
    }
    throw new IllegalStateException("no " + name);
  }
}
