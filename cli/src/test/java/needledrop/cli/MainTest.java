package needledrop.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MainTest {

  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpOfEveryCommandHasAnExample(String command) {
    CommandRun help = CommandRun.of(command, "--help");
    assertAll(
        () -> assertEquals(0, help.status()),
        () -> assertTrue(help.out().contains("Example:"), help.out()),
        () -> assertTrue(help.out().contains("needledrop " + command + " "), help.out()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void unknownOptionIsReportedInOneLine(String command) {
    CommandRun mistake = CommandRun.of(command, "--no-such-option");
    assertEquals(1, mistake.status());
    assertEquals(1, mistake.err().lines().count(), mistake.err());
  }

  @Test
  void unknownCommandIsInvalidInput() {
    CommandRun mistake = CommandRun.of("hum");
    assertEquals(1, mistake.status());
    assertTrue(mistake.err().contains("'hum'"), mistake.err());
  }

  @Test
  void misspelledCommandGetsASuggestion() {
    CommandRun mistake = CommandRun.of("lisen", "film.mkv");
    assertTrue(mistake.err().contains("did you mean 'listen'?"), mistake.err());
  }

  @Test
  void invalidNumberIsExplained() {
    CommandRun mistake = CommandRun.of("--port", "abc");
    assertTrue(mistake.err().contains("'abc' is not a whole number"), mistake.err());
  }

  @Test
  void helpCommandEqualsHelpOption() {
    assertEquals(CommandRun.of("--help").out(), CommandRun.of("help").out());
    assertEquals(CommandRun.of("listen", "--help").out(), CommandRun.of("help", "listen").out());
  }

  @Test
  void versionIsPrinted() {
    assertTrue(CommandRun.of("--version").out().matches("needledrop \\d+\\.\\d+\\.\\d+\\R"));
  }
}
