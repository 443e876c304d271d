package needledrop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with all that is in it, to be cleared away. Links are deleted, not followed. */
public final class Tree {
  private Tree() {}

  /** Deletes a file, or a folder with all that is in it; nothing where there is none. */
  public static void delete(Path path) throws IOException {
    if (Files.notExists(path)) {
      return;
    }
    for (Path each : deepestFirst(path)) {
      Files.delete(each);
    }
  }

  /** Deletes all that is in a folder, which stays; nothing where there is none. */
  public static void empty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    for (Path each : deepestFirst(folder)) {
      if (!each.equals(folder)) {
        Files.delete(each);
      }
    }
  }

  private static List<Path> deepestFirst(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
