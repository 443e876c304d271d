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

final class TreeTest {
  private static final int WALKS = 300;
  private static final int FLEETING = 50;

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
  void everyFileIsNamedInOrderAndEachFolderBeforeWhatItHolds() throws IOException {
    assertEquals(
        List.of(folder.resolve("a/1"), folder.resolve("a/deep/2"), folder.resolve("b")),
        Tree.files(folder, unreadable::add));
    List<Path> all = Tree.all(folder);
    assertEquals(6, all.size());
    for (Path each : all.subList(1, all.size())) {
      assertTrue(all.indexOf(each.getParent()) < all.indexOf(each), each::toString);
    }
    assertEquals(List.of(), unreadable);
  }

  @Test
  void whatIsNotThereIsEmpty() throws IOException {
    Path nowhere = parent.resolve("nowhere");
    assertEquals(List.of(), Tree.all(nowhere));
    assertEquals(List.of(), Tree.files(nowhere, unreadable::add));
    Tree.empty(nowhere);
    Tree.delete(nowhere);
  }

  @Test
  void aFolderThatIsALinkIsEnteredUnderItsOwnName() throws IOException {
    Path link = Files.createSymbolicLink(parent.resolve("link"), folder);
    assertEquals(
        List.of(link.resolve("a/1"), link.resolve("a/deep/2"), link.resolve("b")),
        Tree.files(link, unreadable::add));
  }

  @Test
  void aLinkIsDeletedAndWhatItLeadsToStays() throws IOException {
    Path link = Files.createSymbolicLink(parent.resolve("link"), folder);
    Files.createSymbolicLink(folder.resolve("a/up"), parent);
    Tree.delete(link);
    assertFalse(Files.exists(link));
    Tree.delete(folder.resolve("a"));
    assertEquals(List.of(folder.resolve("b")), Tree.files(folder, unreadable::add));
  }

  @Test
  void anEmptiedFolderStays() throws IOException {
    Tree.empty(folder);
    assertEquals(List.of(folder), Tree.all(folder));
  }

  @Test
  void whatMayNotBeLookedIntoIsSaidAndTheRestIsThere() throws IOException {
    Path locked = folder.resolve("a/deep");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(locked), "this user may read everything");
      List<Path> rest = List.of(folder.resolve("a/1"), folder.resolve("b"));
      assertEquals(rest, Tree.files(folder, unreadable::add));
      assertEquals(List.of(locked), unreadable);
      assertThrows(AccessDeniedException.class, () -> Tree.all(folder));
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void whatMayNotBeLookedIntoIsNamedUnderTheFolderAsItWasGiven() throws Exception {
    Path locked = folder.resolve("a/deep");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    Path link = Files.createSymbolicLink(parent.resolve("link"), folder);
    Process walk = Elsewhere.runAsNobody(Elsewhere.Walking.class, link);
    try (BufferedReader said = walk.inputReader()) {
      List<String> lines = said.lines().toList();
      assumeFalse(lines.isEmpty(), "this user may become nobody else");
      assertEquals(List.of("unreadable " + link.resolve("a/deep")), lines);
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void whatOthersDeleteMeanwhileWasNeverThere() throws IOException {
    whileFilesComeAndGo(
        () -> assertTrue(Tree.files(folder, unreadable::add).contains(folder.resolve("b"))));
    assertEquals(List.of(), unreadable);
  }

  @Test
  void whatOthersDeleteMeanwhileNeedNotBeDeleted() throws IOException {
    whileFilesComeAndGo(() -> Tree.empty(folder));
  }

  private interface Walk {
    void walk() throws IOException;
  }

  private void whileFilesComeAndGo(Walk walk) throws IOException {
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> comeAndGo(done));
    try {
      for (int i = 0; i < WALKS; i++) {
        walk.walk();
      }
    } finally {
      done.set(true);
      other.join();
    }
  }

  private void comeAndGo(AtomicBoolean done) {
    try {
      while (!done.get()) {
        for (int i = 0; i < FLEETING; i++) {
          Files.write(folder.resolve("fleeting" + i), new byte[0]);
        }
        for (int i = 0; i < FLEETING; i++) {
          Files.deleteIfExists(folder.resolve("fleeting" + i));
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
