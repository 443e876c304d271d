package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs external programs from npm and Debian, and installs them if needed. */
final class ExternalTools {
  private static final Path SOURCES = Path.of("src", "test", "outside");
  private static final Path FOLDER = Path.of("target", "outside");
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", "check.mjs", "feeds.py");
  private static final long TIMEOUT_MINUTES = 20;

  private ExternalTools() {}

  /**
   * Installs the npm programs at the versions of the lock file, without running install scripts.
   */
  static void install() throws Exception {
    Files.createDirectories(FOLDER);
    for (String file : FILES) {
      Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
  }

  /** Runs a command that prints nothing on success. */
  static void run(String... command) throws Exception {
    Path output = Files.createTempFile(FOLDER, "said", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES), command[0] + " does not end");
    assertEquals(0, process.exitValue(), Files.readString(output));
  }

  /** Checks saved pages with the Nu HTML checker; warnings are ignored. */
  static void checkHtml(List<Path> pages) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xss4m");
    command.add("-jar");
    command.add("node_modules/vnu-jar/build/dist/vnu.jar");
    command.add("--errors-only");
    pages.forEach(page -> command.add(page.toAbsolutePath().toString()));
    run(command.toArray(String[]::new));
  }

  /** Creates an empty folder for the files of one test. */
  static Path createFolder(String name) throws Exception {
    return Files.createTempDirectory(Files.createDirectories(FOLDER), name);
  }
}
