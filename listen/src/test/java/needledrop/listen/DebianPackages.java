package needledrop.listen;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Free songs and speech from Debian packages, unpacked below the build folder. */
final class DebianPackages {
  private static final Path UNPACKED = Path.of("target", "debian").toAbsolutePath();

  private DebianPackages() {}

  /**
   * Returns the files of a package with this extension and at least this size, sorted; skips the
   * test if the package is not available.
   */
  static List<Path> files(String name, String extension, long minBytes) throws Exception {
    Path folder = UNPACKED.resolve(name);
    if (!Files.isDirectory(folder.resolve("usr"))) unpack(name, folder);
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.toString().endsWith(extension))
              .filter(file -> file.toFile().length() >= minBytes)
              .sorted()
              .toList());
    }
  }

  private static void unpack(String name, Path folder) throws Exception {
    Files.createDirectories(folder);
    boolean available = run(folder, "apt-get download " + name) && run(folder, "dpkg -x *.deb .");
    assumeTrue(available, "the Debian package " + name + " cannot be had here");
  }

  private static boolean run(Path folder, String command) throws InterruptedException {
    try {
      return new ProcessBuilder("sh", "-c", command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    }
  }
}
