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
  void everyCommandHelpsWithAnExample(String command) {
    Typed help = Typed.line(command, "--help");
    assertAll(
        () -> assertEquals(0, help.status()),
        () -> assertTrue(help.out().contains("Example:"), help.out()),
        () -> assertTrue(help.out().contains("needledrop " + command + " "), help.out()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandRefusesAnUnknownOptionInOneLine(String command) {
    Typed mistake = Typed.line(command, "--no-such-option");
    assertEquals(1, mistake.status());
    assertEquals(1, mistake.err().lines().count(), mistake.err());
  }

  @Test
  void anUnknownCommandIsAMistakeOfTheOneWhoTyped() {
    Typed mistake = Typed.line("hum");
    assertEquals(1, mistake.status());
    assertTrue(mistake.err().contains("'hum'"), mistake.err());
  }

  @Test
  void aSlipOfTheFingersIsAnsweredWithTheCommandThatIsNear() {
    Typed mistake = Typed.line("lisen", "film.mkv");
    assertTrue(mistake.err().contains("did you mean 'listen'?"), mistake.err());
  }

  @Test
  void aNumberThatIsNoneIsNamedInWords() {
    Typed mistake = Typed.line("--port", "abc");
    assertTrue(mistake.err().contains("'abc' is not a whole number"), mistake.err());
  }

  @Test
  void helpIsAlsoAWord() {
    assertEquals(Typed.line("--help").out(), Typed.line("help").out());
    assertEquals(Typed.line("listen", "--help").out(), Typed.line("help", "listen").out());
  }

  @Test
  void theVersionIsTheBuilds() {
    assertTrue(Typed.line("--version").out().matches("needledrop \\d+\\.\\d+\\.\\d+\\R"));
  }
}
