package needledrop.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The program itself, started as its owner starts it. */
final class Program extends Served {
  private final Duration start;

  private Program(URI address, Process process, Duration start) {
    super("needledrop", address, process);
    this.start = start;
  }

  /** Starts the journal of a home that exists and waits for its first page. */
  static Program serving(Path home) throws IOException {
    int port = Ports.free();
    Process process =
        Tools.start(
            List.of(
                launcher().toString(),
                "serve",
                "--no-sample",
                "--home",
                home.toString(),
                "--port",
                Integer.toString(port)));
    URI address = URI.create("http://127.0.0.1:" + port + "/");
    return new Program(address, process, Tools.awaitAnswer(address));
  }

  /** From the command to the first page. */
  Duration start() {
    return start;
  }

  private static Path launcher() {
    return Path.of(System.getProperty("needledrop.root", "."), "needledrop")
        .toAbsolutePath()
        .normalize();
  }
}
