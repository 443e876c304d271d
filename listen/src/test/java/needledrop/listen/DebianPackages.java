package needledrop.listen;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Free songs and speech out of Debian packages, unpacked below the build's own folder. */
final class DebianPackages {
  private static final Path UNPACKED = Path.of("target", "debian").toAbsolutePath();

  private DebianPackages() {}

  /**
   * Files of a package with this ending and at least this size, sorted; a skip where none is had.
   */
  static List<Path> files(String name, String ending, long bytes) throws Exception {
    Path folder = UNPACKED.resolve(name);
    if (!Files.isDirectory(folder.resolve("usr"))) unpack(name, folder);
    try (Stream<Path> all = Files.walk(folder)) {
      return new ArrayList<>(
          all.filter(Files::isRegularFile)
              .filter(file -> file.toString().endsWith(ending))
              .filter(file -> file.toFile().length() >= bytes)
              .sorted()
              .toList());
    }
  }

  private static void unpack(String name, Path folder) throws Exception {
    Files.createDirectories(folder);
    boolean had = run(folder, "apt-get download " + name) && run(folder, "dpkg -x *.deb .");
    assumeTrue(had, "the Debian package " + name + " cannot be had here");
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
