package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import needledrop.e2e.NeedledropProcess.ExitResult;
import needledrop.media.tune.Groove;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests files with accents in their names if no locale is set, as under cron, in a container or in
 * a service.
 */
class LocaleTest {
  private static final Map<String, String> NO_LOCALE = Map.of("LC_ALL", "POSIX");

  @TempDir private static Path folder;
  private static Path songs;
  private static Path plain;

  @BeforeAll
  static void makeSongs() throws Exception {
    songs = Files.createDirectories(folder.resolve("music"));
    plain = new TestMedia(songs).song("Plain", 3, Groove.RACING);
    Path accents = Files.createDirectories(songs.resolve("Björk"));
    Files.copy(plain, accents.resolve("Jóga.flac"));
  }

  @Test
  void unreadableFileNameStopsNeitherStudioNorJobs() throws Exception {
    try (NeedledropProcess needledropProcess =
        NeedledropProcess.serve(folder.resolve("home"), NO_LOCALE, "--no-sample")) {
      JournalClient owner = new JournalClient(needledropProcess.journalAddress());
      owner.claimOwnership(needledropProcess.ownerLink());
      owner.post("/studio/songs/folder", List.of("folder", songs.toString()));
      Wait.until("the plain song", () -> owner.getBody("/studio/songs").contains(">Ready<"));
      assertTrue(
          owner.getBody("/studio/songs").contains("does not support"), "it names what is left out");
      owner.getBody("/studio");
      owner.getBody("/studio/jobs");
      String output = String.join("\n", needledropProcess.output());
      assertTrue(output.contains("LC_ALL=C.UTF-8"), output);
      assertFalse(output.contains("Exception"), output);
    }
  }

  @Test
  void launcherReadsUtf8FileNames() throws Exception {
    ExitResult listened =
        NeedledropProcess.launch(
            List.of("listen", plain.toString(), "--songs", songs.toString(), "--json"), NO_LOCALE);
    assertEquals(0, listened.status(), listened::err);
    assertFalse(listened.err().contains("left out"), listened::err);
    ExitResult named =
        NeedledropProcess.launch(
            List.of("look", songs.resolve("Björk/Jóga.flac").toString()), NO_LOCALE);
    assertTrue(named.err().contains("Jóga.flac has no picture"), named::err);
  }

  @Test
  void doctorReportsTheMissingEncoding() throws Exception {
    ExitResult doctor = NeedledropProcess.run(List.of("doctor"), NO_LOCALE);
    assertEquals(2, doctor.status(), doctor::out);
    assertTrue(doctor.out().contains("MISSING   UTF-8 file names"), doctor::out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"look", "beats", "listen"})
  void commandsReportTheLocaleWithoutAStackTrace(String command) throws Exception {
    List<String> arguments =
        List.of(command, songs.resolve("Björk/Jóga.flac").toString(), "--songs", songs.toString());
    ExitResult exitResult =
        NeedledropProcess.run(
            command.equals("listen") ? arguments : arguments.subList(0, 2), NO_LOCALE);
    assertEquals(1, exitResult.status(), exitResult::err);
    assertEquals(1, exitResult.err().lines().count(), exitResult::err);
    assertFalse(exitResult.err().contains("Exception"), exitResult::err);
    assertTrue(exitResult.err().contains("LC_ALL=C.UTF-8"), exitResult::err);
  }
}
