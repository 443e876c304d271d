package needledrop.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the person who starts the journal decides: read once, handed down. */
record Config(Path home, String listen, int port, boolean sample, boolean newOwnerLink) {
  static final String HOME_VARIABLE = "NEEDLEDROP_HOME";
  static final String LOOPBACK = "localhost";
  static final int USUAL_PORT = 8080;

  Config {
    if (port < 0 || port > 65_535) {
      throw new Problem("--port " + port + ": a port lies between 0 and 65535");
    }
    home = home.toAbsolutePath().normalize();
  }

  /** The folder given, else the one that the environment names, else one in the user's own. */
  static Path homeFrom(@Nullable Path given, Map<String, String> environment) {
    return Optional.ofNullable(given)
        .or(() ->
            Optional.ofNullable(environment.get(HOME_VARIABLE))
                .filter(path -> !path.isBlank())
                .map(Path::of))
        .orElseGet(() -> Path.of(System.getProperty("user.home"), "needledrop-journal"));
  }
}
