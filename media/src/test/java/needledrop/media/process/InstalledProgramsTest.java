package needledrop.media.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalledProgramsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "apt-get, false, sudo apt-get install ffmpeg",
    "apt-get, true, apt-get install ffmpeg",
    "pacman, true, pacman -S ffmpeg",
    "apk, false, sudo apk add ffmpeg",
    "brew, false, brew install ffmpeg"
  })
  void installCommandUsesSudoOnlyIfNeeded(String manager, boolean root, String command)
      throws IOException {
    Path program = Files.createFile(folder.resolve(manager));
    assertTrue(program.toFile().setExecutable(true));
    assertEquals(command, new InstalledPrograms(folder.toString(), root).installCommand("ffmpeg"));
  }

  @Test
  void unknownSystemGetsTheDebianCommand() {
    assertEquals(
        "sudo apt-get install ffmpeg",
        new InstalledPrograms(folder.toString(), false).installCommand("ffmpeg"));
  }
}
