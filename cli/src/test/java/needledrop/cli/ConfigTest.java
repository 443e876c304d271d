package needledrop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("NEEDLEDROP_HOME", "/srv/journal");

  @Test
  void whatIsTypedGoesBeforeTheEnvironment() {
    assertEquals(Path.of("/typed"), Config.homeFrom(Path.of("/typed"), ENVIRONMENT));
    assertEquals(Path.of("/srv/journal"), Config.homeFrom(null, ENVIRONMENT));
  }

  @Test
  void anEmptyVariableIsNone() {
    Path home = Config.homeFrom(null, Map.of("NEEDLEDROP_HOME", " "));
    assertTrue(home.endsWith("needledrop-journal"));
  }

  @Test
  void aPortBeyondTheLastIsRefused() {
    assertThrows(
        Problem.class, () -> new Config(Path.of("here"), Config.LOOPBACK, 65_536, true, false));
  }
}
