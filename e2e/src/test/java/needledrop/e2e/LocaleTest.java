package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import needledrop.e2e.Program.Ended;
import needledrop.media.tune.Groove;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with accents in their names, where cron, a container or a service sets no locale. */
class LocaleTest {
  private static final Map<String, String> NO_LOCALE = Map.of("LC_ALL", "POSIX");

  @TempDir private static Path folder;
  private static Path songs;
  private static Path plain;

  @BeforeAll
  static void makeSongs() throws Exception {
    songs = Files.createDirectories(folder.resolve("music"));
    plain = new Material(songs).song("Plain", 3, Groove.RACING);
    Path accents = Files.createDirectories(songs.resolve("Björk"));
    Files.copy(plain, accents.resolve("Jóga.flac"));
  }

  @Test
  void oneFileNameDoesNotStopTheStudioOrTheWork() throws Exception {
    try (Program program = Program.serve(folder.resolve("home"), NO_LOCALE, "--no-sample")) {
      Visitor owner = new Visitor(program.journal());
      owner.takeOver(program.ownerLink());
      owner.post("/studio/songs/folder", List.of("folder", songs.toString()));
      Patience.until("the plain song", () -> owner.read("/studio/songs").contains(">ready<"));
      assertTrue(
          owner.read("/studio/songs").contains("does not know"), "it names what is left out");
      owner.read("/studio");
      owner.read("/studio/jobs");
      String said = String.join("\n", program.said());
      assertTrue(said.contains("LC_ALL=C.UTF-8"), said);
      assertFalse(said.contains("Exception"), said);
    }
  }

  @Test
  void theLauncherReadsEveryFileName() throws Exception {
    Ended listened =
        Program.launch(
            List.of("listen", plain.toString(), "--songs", songs.toString(), "--json"), NO_LOCALE);
    assertEquals(0, listened.status(), listened::err);
    assertFalse(listened.err().contains("left out"), listened::err);
    Ended named =
        Program.launch(List.of("look", songs.resolve("Björk/Jóga.flac").toString()), NO_LOCALE);
    assertTrue(named.err().contains("Jóga.flac has no picture"), named::err);
  }

  @Test
  void theDoctorNamesTheEncoding() throws Exception {
    Ended doctor = Program.run(List.of("doctor"), NO_LOCALE);
    assertEquals(2, doctor.status(), doctor::out);
    assertTrue(doctor.out().contains("MISSING   UTF-8 file names"), doctor::out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"look", "beats", "listen"})
  void noCommandNamesAJavaClass(String command) throws Exception {
    List<String> arguments =
        List.of(command, songs.resolve("Björk/Jóga.flac").toString(), "--songs", songs.toString());
    Ended ended =
        Program.run(command.equals("listen") ? arguments : arguments.subList(0, 2), NO_LOCALE);
    assertEquals(1, ended.status(), ended::err);
    assertEquals(1, ended.err().lines().count(), ended::err);
    assertFalse(ended.err().contains("Exception"), ended::err);
    assertTrue(ended.err().contains("LC_ALL=C.UTF-8"), ended::err);
  }
}
