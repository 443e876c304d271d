package needledrop.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A folder with all that is in it, as it is while others write there: what vanishes before it is
 * looked at was never there. The folder itself may be a link to one; links in it are not followed.
 */
public final class FileTree {
  private FileTree() {}

  /**
   * A folder and all that is in it, each folder before what it holds; nothing if it is not there.
   */
  public static List<Path> list(Path folder) throws IOException {
    return list(folder, FileTree::rethrow);
  }

  /**
   * Every file in a folder and below it, in order of name.
   *
   * @param unreadable is told what cannot be looked into, and is left out
   */
  public static List<Path> listFiles(Path folder, Consumer<Path> unreadable) throws IOException {
    List<Path> all = list(folder, (path, _) -> unreadable.accept(path));
    return all.stream().filter(Files::isRegularFile).sorted().toList();
  }

  /** Deletes a link, a file, or a folder with all that is in it; nothing where there is none. */
  public static void delete(Path path) throws IOException {
    for (Path each : walk(path, FileTree::rethrow).reversed()) {
      Files.deleteIfExists(each);
    }
  }

  /** Deletes all that is in a folder, which stays; nothing where there is none. */
  public static void deleteContents(Path folder) throws IOException {
    for (Path each : list(folder).reversed()) {
      if (!each.equals(folder)) {
        Files.deleteIfExists(each);
      }
    }
  }

  private interface FailureListener {
    void onFailure(Path path, IOException why) throws IOException;
  }

  private static void rethrow(Path path, IOException why) throws IOException {
    throw why;
  }

  private static List<Path> list(Path folder, FailureListener failureListener) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    Path real = folder.toRealPath();
    FailureListener named =
        (path, why) -> failureListener.onFailure(folder.resolve(real.relativize(path)), why);
    return walk(real, named).stream().map(real::relativize).map(folder::resolve).toList();
  }

  private static List<Path> walk(Path path, FailureListener failureListener) throws IOException {
    List<Path> all = new ArrayList<>();
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            all.add(path);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            all.add(path);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException why) throws IOException {
            if (!(why instanceof NoSuchFileException)) {
              failureListener.onFailure(path, why);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path path, @Nullable IOException why)
              throws IOException {
            if (why != null) {
              failureListener.onFailure(path, why);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return all;
  }
}
