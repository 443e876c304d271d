package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import needledrop.e2e.Program.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting and stopping, and what is in the way of a start. */
class StartTest {
  @TempDir private static Path folder;
  private static Program program;

  @BeforeAll
  static void start() {
    program = Program.serve(folder.resolve("home"), "--no-sample");
  }

  @AfterAll
  static void end() {
    program.close();
  }

  @Test
  void twoAddressesArePrintedAndBothAnswer() throws Exception {
    Visitor visitor = new Visitor(program.journal());
    assertEquals(2, program.said().size(), program.said()::toString);
    assertTrue(visitor.read("/").contains("<h1"));
    assertTrue(visitor.read(program.ownerLink().toString()).contains("name=\"password\""));
    assertTrue(visitor.read("/health").startsWith("well"));
  }

  @Test
  void aSecondProcessOnTheHomeSaysWhoHoldsIt() throws Exception {
    var _ = program.journal();
    Ended second = serve(folder.resolve("home"), "0");
    assertEquals(2, second.status());
    assertOneLine(second, "process " + program.handle().pid());
  }

  @Test
  void aTakenPortIsExplained() throws Exception {
    String port = Integer.toString(program.journal().getPort());
    Ended second = serve(folder.resolve("other"), port);
    assertEquals(2, second.status());
    assertOneLine(second, port);
    assertOneLine(second, "--port");
  }

  @Test
  void aFolderThatCanNotBeAHomeIsExplained() throws Exception {
    Ended inDevices = serve(Path.of("/dev/null/home"), "0");
    assertEquals(2, inDevices.status());
    assertOneLine(inDevices, "/dev/null/home");
  }

  @Test
  void whenAskedToStopItEndsWellAndLetsGoOfTheHome() throws Exception {
    Path home = folder.resolve("stopped");
    URI before;
    try (Program first = Program.serve(home, "--no-sample")) {
      Visitor owner = new Visitor(first.journal());
      owner.takeOver(first.ownerLink());
      before = first.ownerLink();
      assertEquals(0, first.stop(), first.said()::toString);
      assertEquals(2, first.said().size(), first.said()::toString);
    }
    try (Program again = Program.serve(home, "--no-sample")) {
      URI journal = again.journal();
      assertEquals(
          410, new Visitor(journal).get("/studio/welcome?" + before.getQuery()).statusCode());
      assertTrue(again.said().stream().noneMatch(line -> line.contains("token=")));
    }
  }

  @Test
  void nothingIsWrittenOutsideTheHome() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    String options = "-Djava.io.tmpdir=%s -Duser.home=%s".formatted(outside, outside);
    try (Program moved =
        Program.serve(
            folder.resolve("inside"), Map.of("JAVA_TOOL_OPTIONS", options), "--no-sample")) {
      new Visitor(moved.journal()).read("/");
      assertEquals(0, moved.stop());
    }
    try (Stream<Path> written = Files.list(outside)) {
      assertEquals(List.of(), written.toList());
    }
  }

  private static Ended serve(Path home, String port) throws Exception {
    return Program.run("serve", "--home", home.toString(), "--port", port, "--no-sample");
  }

  private static void assertOneLine(Ended ended, String words) {
    List<String> lines = ended.err().lines().toList();
    assertEquals(1, lines.size(), ended::err);
    assertTrue(lines.getFirst().contains(words), ended::err);
  }
}
