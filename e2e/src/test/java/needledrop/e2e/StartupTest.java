package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import needledrop.e2e.NeedledropProcess.ExitResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests start and stop of the program, and failures to start. */
class StartupTest {
  @TempDir private static Path folder;
  private static NeedledropProcess program;

  @BeforeAll
  static void start() {
    program = NeedledropProcess.serve(folder.resolve("home"), "--no-sample");
  }

  @AfterAll
  static void end() {
    program.close();
  }

  @Test
  void printedAddressesRespond() throws Exception {
    JournalClient journalClient = new JournalClient(program.journalAddress());
    assertEquals(2, program.output().size(), program.output()::toString);
    assertTrue(journalClient.getBody("/").contains("<h1"));
    assertTrue(journalClient.getBody(program.ownerLink().toString()).contains("name=\"password\""));
    assertTrue(journalClient.getBody("/health").startsWith("well"));
  }

  @Test
  void secondProcessReportsWhoLocksTheHome() throws Exception {
    var _ = program.journalAddress();
    ExitResult second = serve(folder.resolve("home"), "0");
    assertEquals(2, second.status());
    assertOneLine(second, "process " + program.handle().pid());
  }

  @Test
  void portInUseIsReported() throws Exception {
    String port = Integer.toString(program.journalAddress().getPort());
    ExitResult second = serve(folder.resolve("other"), port);
    assertEquals(2, second.status());
    assertOneLine(second, port);
    assertOneLine(second, "--port");
  }

  @Test
  void unusableHomeIsReported() throws Exception {
    ExitResult inDevices = serve(Path.of("/dev/null/home"), "0");
    assertEquals(2, inDevices.status());
    assertOneLine(inDevices, "/dev/null/home");
  }

  @Test
  void stoppingExitsCleanlyAndReleasesTheHome() throws Exception {
    Path home = folder.resolve("stopped");
    URI before;
    try (NeedledropProcess first = NeedledropProcess.serve(home, "--no-sample")) {
      JournalClient owner = new JournalClient(first.journalAddress());
      owner.claimOwnership(first.ownerLink());
      before = first.ownerLink();
      assertEquals(0, first.stop(), first.output()::toString);
      assertEquals(2, first.output().size(), first.output()::toString);
    }
    try (NeedledropProcess again = NeedledropProcess.serve(home, "--no-sample")) {
      URI journal = again.journalAddress();
      assertEquals(
          410, new JournalClient(journal).get("/studio/welcome?" + before.getQuery()).statusCode());
      assertTrue(again.output().stream().noneMatch(line -> line.contains("token=")));
    }
  }

  @Test
  void nothingIsWrittenOutsideTheHome() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    String options = "-Djava.io.tmpdir=%s -Duser.home=%s".formatted(outside, outside);
    try (NeedledropProcess moved =
        NeedledropProcess.serve(
            folder.resolve("inside"), Map.of("JAVA_TOOL_OPTIONS", options), "--no-sample")) {
      new JournalClient(moved.journalAddress()).getBody("/");
      assertEquals(0, moved.stop());
    }
    try (Stream<Path> written = Files.list(outside)) {
      assertEquals(List.of(), written.toList());
    }
  }

  private static ExitResult serve(Path home, String port) throws Exception {
    return NeedledropProcess.run("serve", "--home", home.toString(), "--port", port, "--no-sample");
  }

  private static void assertOneLine(ExitResult exitResult, String text) {
    List<String> lines = exitResult.err().lines().toList();
    assertEquals(1, lines.size(), exitResult::err);
    assertTrue(lines.getFirst().contains(text), exitResult::err);
  }
}
