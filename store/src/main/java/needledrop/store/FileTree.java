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
 * Lists and deletes folder trees while others may change them: files that disappear meanwhile are
 * ignored. The folder itself can be a symbolic link; links in it are not followed.
 */
public final class FileTree {
  private FileTree() {}

  /**
   * Returns a folder and everything in it, each folder before its contents; empty if the folder
   * does not exist.
   */
  public static List<Path> list(Path folder) throws IOException {
    return list(folder, FileTree::rethrow);
  }

  /**
   * Returns every file in a folder and its subfolders, by name.
   *
   * @param unreadable called with each path that cannot be read, and is skipped
   */
  public static List<Path> listFiles(Path folder, Consumer<Path> unreadable) throws IOException {
    List<Path> all = list(folder, (path, _) -> unreadable.accept(path));
    return all.stream().filter(Files::isRegularFile).sorted().toList();
  }

  /** Deletes a link, a file, or a folder with everything in it, if it exists. */
  public static void delete(Path path) throws IOException {
    for (Path each : walk(path, FileTree::rethrow).reversed()) {
      Files.deleteIfExists(each);
    }
  }

  /** Deletes everything in a folder, but not the folder itself, if it exists. */
  public static void deleteContents(Path folder) throws IOException {
    for (Path each : list(folder).reversed()) {
      if (!each.equals(folder)) {
        Files.deleteIfExists(each);
      }
    }
  }

  private interface FailureListener {
    void onFailure(Path path, IOException e) throws IOException;
  }

  private static void rethrow(Path path, IOException e) throws IOException {
    throw e;
  }

  private static List<Path> list(Path folder, FailureListener failureListener) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    Path real = folder.toRealPath();
    FailureListener relativeListener =
        (path, why) -> failureListener.onFailure(folder.resolve(real.relativize(path)), why);
    return walk(real, relativeListener).stream()
        .map(real::relativize)
        .map(folder::resolve)
        .toList();
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
