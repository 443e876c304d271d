package needledrop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.http.address.TrustedProxies;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code needledrop serve} from the command line: journal folder, address, port,
 * trusted proxies, and whether to add the sample.
 */
record Config(Path home, String listen, int port, TrustedProxies proxies, boolean sample) {
  static final String HOME_VARIABLE = "NEEDLEDROP_HOME";
  static final String LOOPBACK_HOST = "localhost";
  static final int DEFAULT_PORT = 8080;
  static final String DEFAULT_PROXIES = "127.0.0.0/8,::1";

  private static final String NO_PROXY = "none";

  Config {
    if (port < 0 || port > 65_535) {
      throw new InputException("--port " + port + ": must be between 0 and 65535");
    }
    home = home.toAbsolutePath().normalize();
  }

  /** Creates settings that trust only proxies on this machine. */
  Config(Path home, String listen, int port, boolean sample) {
    this(home, listen, port, TrustedProxies.LOOPBACK, sample);
  }

  /** Parses trusted proxies: addresses, address ranges, or "none". */
  static TrustedProxies proxies(List<String> values) {
    if (values.equals(List.of(NO_PROXY))) {
      return TrustedProxies.NONE;
    }
    try {
      return TrustedProxies.of(values.toArray(String[]::new));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "--trusted-proxy %s: give addresses such as 10.0.0.1, ranges such as 10.0.0.0/8, or none"
              .formatted(String.join(",", values)));
    }
  }

  /**
   * Returns the port to listen on: the configured one, or a free one if it is 0. The port must be
   * known before the start, because pages contain their URL.
   */
  int resolvePort() {
    if (port != 0) {
      return port;
    }
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the address that the server listens on. */
  ListenAddress listenAddress(int resolvedPort, URI publicAddress) {
    return new ListenAddress(listen, resolvedPort, publicAddress, proxies);
  }

  /**
   * Returns the folder of the option, or of the environment variable, or the default in the user's
   * home folder.
   */
  static Path resolveHome(@Nullable Path option, Map<String, String> environment) {
    return Optional.ofNullable(option)
        .or(() ->
            Optional.ofNullable(environment.get(HOME_VARIABLE))
                .filter(path -> !path.isBlank())
                .map(Path::of))
        .orElseGet(() -> Path.of(System.getProperty("user.home"), "needledrop-journal"));
  }
}
