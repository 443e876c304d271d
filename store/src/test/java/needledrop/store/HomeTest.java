package needledrop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {
  @TempDir Path folder;

  @Test
  void missingHomeIsCreated() {
    Path home = folder.resolve("not/yet");
    try (Home made = Home.open(home)) {
      assertEquals(home, made.folder());
      assertTrue(Files.isDirectory(made.derived()));
      assertTrue(Files.isDirectory(made.incoming()));
      assertEquals(home.resolve("needledrop.db"), made.databaseFile());
    }
  }

  @Test
  void fileInPlaceOfTheHomeIsReported() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    StoreException refused = assertThrows(StoreException.class, () -> Home.open(file));
    assertEquals(file + " cannot be used: it is a file, not a folder", refused.getMessage());
  }

  @Test
  void newHomeIsPrivate() throws IOException {
    Path home = folder.resolve("private");
    try (Home made = Home.open(home)) {
      assertEquals(
          "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made.folder())));
    }
  }

  @Test
  void openingAHomeRemovesPermissionsOfOthers() throws IOException {
    Path home = Files.createDirectory(folder.resolve("open"));
    Path contentFolder = Files.createDirectories(home.resolve("shelf/ab"));
    Path song = Files.writeString(contentFolder.resolve("ab12"), "a song");
    Path database = Files.createFile(home.resolve("needledrop.db"));
    for (Path each : List.of(home, contentFolder, song, database)) {
      Files.setPosixFilePermissions(
          each, PosixFilePermissions.fromString(each.equals(song) ? "rw-rw-rw-" : "rwxr-xr-x"));
    }
    try (Home opened = Home.open(home);
        Database _ = Database.open(opened.databaseFile(), List.of("needledrop/store/first"))) {
      opened.contentStore().put(new ByteArrayInputStream(new byte[] {1}));
      Files.writeString(opened.derived().resolve("made"), "made");
      for (Path each : FileTree.list(home)) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(each));
        assertTrue(mode.endsWith("------"), each + " " + mode);
      }
    }
  }

  @Test
  void secondHomeOnTheSameFolderIsToldTheProcessId() {
    Home first = Home.open(folder);
    HomeLockedException locked = assertThrows(HomeLockedException.class, () -> Home.open(folder));
    assertEquals(Long.toString(ProcessHandle.current().pid()), locked.processId());
    first.close();
    Home.open(folder).close();
  }

  @Test
  void lockOfAKilledProcessIsReleased() throws Exception {
    Process holder = ForkedJvm.run(ForkedJvm.HomeHolder.class, folder);
    holder.inputReader().readLine();
    HomeLockedException locked = assertThrows(HomeLockedException.class, () -> Home.open(folder));
    assertEquals(Long.toString(holder.pid()), locked.processId());
    assertTrue(locked.getMessage().contains("process " + holder.pid()));
    holder.destroyForcibly();
    assertTrue(holder.waitFor(10, TimeUnit.SECONDS));
    Home.open(folder).close();
  }

  @Test
  void incomingFilesOfAnEarlierRunAreDeleted() throws IOException {
    Path half = folder.resolve("incoming/deep/half.part");
    Files.createDirectories(half.getParent());
    Files.writeString(half, "half");
    try (Home home = Home.open(folder)) {
      assertFalse(Files.exists(home.incoming().resolve("deep")));
      assertTrue(Files.isDirectory(home.incoming()));
    }
  }

  @Test
  void fileAboveTheHomeIsReported() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    StoreFailedException failure =
        assertThrows(StoreFailedException.class, () -> Home.open(file.resolve("home")));
    assertTrue(failure.getMessage().contains(file.toString()));
  }
}
