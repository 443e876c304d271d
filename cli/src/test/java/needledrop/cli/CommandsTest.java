package needledrop.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exit statuses and output of the commands that need no media. */
class CommandsTest {
  @TempDir private Path folder = Path.of(".");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          look                            | Missing required parameter: 'FILE'
          beats                           | Missing required parameter: 'FILE'
          listen film.mkv                 | Missing required option: '--songs
          listen --songs x                | Missing required parameter
          cut edit.json                   | Missing required option: '--output
          backup                          | Missing required parameter: 'FILE'
          restore                         | Missing required parameter: 'FILE'
          person a@example.org            | Missing required argument
          person                          | Missing required
          person a@b.c --export f --erase | mutually exclusive
          spam                            | Missing required parameter: 'FOLDER'
          serve --port abc                | 'abc' is not a whole number
          serve --port 70000              | must be between 0 and 65535
          serve --trusted-proxy somewhere | --trusted-proxy somewhere
          look a b                        | 'b'
          """)
  void usageErrorIsReportedInOneLine(String line, String problem) {
    assertInvalid(problem, CommandRun.of(line.strip().split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource({"look", "beats"})
  void missingFileIsInvalidInput(String command) {
    assertInvalid("gone.mkv", CommandRun.of(command, path("gone.mkv")));
    assertInvalid("gone.mkv", CommandRun.of(command, path("gone.mkv"), "--json"));
    assertInvalid("is a folder", CommandRun.of(command, folder.toString()));
  }

  @Test
  void missingInputOfOtherCommandsIsInvalidInput() {
    assertInvalid("gone.json", CommandRun.of("cut", path("gone.json"), "-o", path("clip.mp4")));
    assertInvalid("gone.mkv", CommandRun.of("listen", path("gone.mkv"), "--songs", path("")));
    assertInvalid(
        "gone.zip", CommandRun.of("restore", path("gone.zip"), "--home", path("restored")));
    assertInvalid("not a readable folder", CommandRun.of("spam", path("gone")));
  }

  @Test
  void invalidEditIsReportedByItsFields() throws IOException {
    Files.writeString(folder.resolve("edit.json"), "{\"segments\": [], \"width\": 7}");
    assertInvalid(
        "width: 7 must be even", CommandRun.of("cut", path("edit.json"), "-o", path("clip.mp4")));
    assertTrue(Files.notExists(folder.resolve("clip.mp4")));
  }

  @Test
  void personIsExportedAsJsonAndErased() throws IOException {
    String home = path("home");
    CommandRun export =
        CommandRun.of("person", "ana@example.org", "--export", path("ana.json"), "--home", home);
    assertEquals(0, export.status(), export.err());
    assertTrue(export.out().contains("ana.json"), export.out());
    JsonNode data = JsonMapper.shared().readTree(Files.readString(folder.resolve("ana.json")));
    assertTrue(data.isObject(), data::toString);
    CommandRun erase = CommandRun.of("person", "ana@example.org", "--erase", "--home", home);
    assertEquals(0, erase.status(), erase.err());
    assertTrue(erase.out().startsWith("Erased: 0 replies"), erase.out());
  }

  @Test
  void spamFilterIsEvaluatedOnLabeledComments() throws IOException {
    for (String video : List.of("one", "two")) {
      Files.writeString(folder.resolve(video + ".csv"), comments());
    }
    CommandRun spam = CommandRun.of("spam", folder.toString());
    assertEquals(0, spam.status(), spam.err());
    assertTrue(spam.out().startsWith("80 comments, 40 of them spam"), spam.out());
    assertTrue(spam.out().contains("split 9"), spam.out());
    assertTrue(spam.out().contains("two.csv"), spam.out());
  }

  private static String comments() {
    return "AUTHOR,CONTENT,CLASS\n"
        + Stream.iterate(0, number -> number + 1)
            .limit(20)
            .map(number ->
                "Ana %1$d,The barn scene number %1$d is lovely,0\nBob %1$d,Buy cheap pills at http://x%1$d.example now,1\n"
                    .formatted(number))
            .reduce("", String::concat);
  }

  @Test
  void folderWithoutLabeledCommentsIsInvalidInput() throws IOException {
    Files.writeString(folder.resolve("other.csv"), "A,B\n1,2\n");
    assertInvalid("no CSV file with labeled comments", CommandRun.of("spam", folder.toString()));
  }

  @Test
  void doctorReportsAFolderThatCannotBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    CommandRun doctor = CommandRun.of("doctor", "--home", file.resolve("home").toString());
    assertEquals(2, doctor.status(), doctor.out());
    assertTrue(doctor.out().contains("MISSING   " + file), doctor.out());
    assertTrue(doctor.out().contains("ok        Java "), doctor.out());
  }

  private static void assertInvalid(String problem, CommandRun run) {
    assertAll(
        () -> assertEquals(1, run.status(), run.err()),
        () -> assertEquals("", run.out()),
        () -> assertEquals(1, run.err().lines().count(), run.err()),
        () -> assertTrue(run.err().startsWith("needledrop: "), run.err()),
        () -> assertTrue(run.err().contains(problem), run.err()));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }
}
