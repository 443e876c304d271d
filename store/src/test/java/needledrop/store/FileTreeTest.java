package needledrop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTreeTest {
  private static final int WALKS = 300;
  private static final int TEMPORARY_FILES = 50;

  @TempDir private Path parent;
  private Path folder;
  private final List<Path> unreadable = new ArrayList<>();

  @BeforeEach
  void fill() throws IOException {
    folder = Files.createDirectories(parent.resolve("folder"));
    Files.createDirectories(folder.resolve("a/deep"));
    Files.createFile(folder.resolve("a/deep/2"));
    Files.createFile(folder.resolve("a/1"));
    Files.createFile(folder.resolve("b"));
  }

  @Test
  void filesAreSortedAndFoldersComeBeforeTheirContents() throws IOException {
    assertEquals(
        List.of(folder.resolve("a/1"), folder.resolve("a/deep/2"), folder.resolve("b")),
        FileTree.listFiles(folder, unreadable::add));
    List<Path> all = FileTree.list(folder);
    assertEquals(6, all.size());
    for (Path each : all.subList(1, all.size())) {
      assertTrue(all.indexOf(each.getParent()) < all.indexOf(each), each::toString);
    }
    assertEquals(List.of(), unreadable);
  }

  @Test
  void missingFolderIsEmpty() throws IOException {
    Path nowhere = parent.resolve("nowhere");
    assertEquals(List.of(), FileTree.list(nowhere));
    assertEquals(List.of(), FileTree.listFiles(nowhere, unreadable::add));
    FileTree.deleteContents(nowhere);
    FileTree.delete(nowhere);
  }

  @Test
  void linkedFolderIsListedUnderTheNameOfTheLink() throws IOException {
    Path link = Files.createSymbolicLink(parent.resolve("link"), folder);
    assertEquals(
        List.of(link.resolve("a/1"), link.resolve("a/deep/2"), link.resolve("b")),
        FileTree.listFiles(link, unreadable::add));
  }

  @Test
  void deletingALinkKeepsItsTarget() throws IOException {
    Path link = Files.createSymbolicLink(parent.resolve("link"), folder);
    Files.createSymbolicLink(folder.resolve("a/up"), parent);
    FileTree.delete(link);
    assertFalse(Files.exists(link));
    FileTree.delete(folder.resolve("a"));
    assertEquals(List.of(folder.resolve("b")), FileTree.listFiles(folder, unreadable::add));
  }

  @Test
  void deletingContentsKeepsTheFolder() throws IOException {
    FileTree.deleteContents(folder);
    assertEquals(List.of(folder), FileTree.list(folder));
  }

  @Test
  void unreadableFoldersAreReportedAndTheRestIsListed() throws IOException {
    Path locked = folder.resolve("a/deep");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(locked), "this user may read everything");
      List<Path> rest = List.of(folder.resolve("a/1"), folder.resolve("b"));
      assertEquals(rest, FileTree.listFiles(folder, unreadable::add));
      assertEquals(List.of(locked), unreadable);
      assertThrows(AccessDeniedException.class, () -> FileTree.list(folder));
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void unreadableFoldersAreReportedUnderTheGivenPath() throws Exception {
    Path locked = folder.resolve("a/deep");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    Path link = Files.createSymbolicLink(parent.resolve("link"), folder);
    Process walk = ForkedJvm.runWithoutPrivileges(ForkedJvm.TreeWalker.class, link);
    try (BufferedReader output = walk.inputReader()) {
      List<String> lines = output.lines().toList();
      assumeFalse(lines.isEmpty(), "this user may become nobody else");
      assertEquals(List.of("unreadable " + link.resolve("a/deep")), lines);
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void filesDeletedDuringTheListingAreIgnored() throws IOException {
    whileFilesAreCreatedAndDeleted(() ->
        assertTrue(FileTree.listFiles(folder, unreadable::add).contains(folder.resolve("b"))));
    assertEquals(List.of(), unreadable);
  }

  @Test
  void filesDeletedDuringTheDeletionAreIgnored() throws IOException {
    whileFilesAreCreatedAndDeleted(() -> FileTree.deleteContents(folder));
  }

  private interface Walk {
    void walk() throws IOException;
  }

  private void whileFilesAreCreatedAndDeleted(Walk walk) throws IOException {
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> createAndDelete(done));
    try {
      for (int i = 0; i < WALKS; i++) {
        walk.walk();
      }
    } finally {
      done.set(true);
      other.join();
    }
  }

  private void createAndDelete(AtomicBoolean done) {
    try {
      while (!done.get()) {
        for (int i = 0; i < TEMPORARY_FILES; i++) {
          Files.write(folder.resolve("fleeting" + i), new byte[0]);
        }
        for (int i = 0; i < TEMPORARY_FILES; i++) {
          Files.deleteIfExists(folder.resolve("fleeting" + i));
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
