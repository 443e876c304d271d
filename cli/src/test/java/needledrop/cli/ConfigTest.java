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
  void optionTakesPrecedenceOverTheEnvironment() {
    assertEquals(Path.of("/typed"), Config.resolveHome(Path.of("/typed"), ENVIRONMENT));
    assertEquals(Path.of("/srv/journal"), Config.resolveHome(null, ENVIRONMENT));
  }

  @Test
  void blankVariableIsIgnored() {
    Path home = Config.resolveHome(null, Map.of("NEEDLEDROP_HOME", " "));
    assertTrue(home.endsWith("needledrop-journal"));
  }

  @Test
  void portAbove65535IsRefused() {
    assertThrows(
        InputException.class,
        () -> new Config(Path.of("here"), Config.LOOPBACK_HOST, 65_536, true));
  }
}
