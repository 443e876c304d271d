package needledrop.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the doctor looks at: each thing that the program needs of the machine. */
final class Checkup {
  private static final long ROOM = 1L << 30;

  private Checkup() {}

  static Finding java() {
    return new Finding.Well(
        "Java " + Runtime.version().feature() + " (" + System.getProperty("java.vendor") + ")");
  }

  static Finding home(Path home) {
    Path existing = nearestExisting(home);
    if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
      return new Finding.Missing(
          existing + " is no folder that can be written", "Choose another: --home DIR");
    }
    return room(home, existing.toFile());
  }

  private static Path nearestExisting(Path path) {
    Path parent = path.getParent();
    return Files.exists(path) || parent == null ? path : nearestExisting(parent);
  }

  private static Finding room(Path home, File folder) {
    String words =
        "%s, with %.1f GB free".formatted(home, folder.getUsableSpace() / (double) (1L << 30));
    return folder.getUsableSpace() < ROOM
        ? new Finding.Better(words, "Videos need room: make some, or choose another --home DIR")
        : new Finding.Well(words);
  }
}
