package needledrop.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Needledrop itself, started by its launcher. */
final class NeedledropServer extends MeasuredServer {
  private final Duration startDuration;

  private NeedledropServer(URI address, Process process, Duration startDuration) {
    super("needledrop", address, process);
    this.startDuration = startDuration;
  }

  /** Starts the journal of an existing home and waits for its first page. */
  static NeedledropServer launch(Path home) throws IOException {
    int port = Ports.findFree();
    Process process =
        BenchProcesses.start(
            List.of(
                launcher().toString(),
                "serve",
                "--no-sample",
                "--home",
                home.toString(),
                "--port",
                Integer.toString(port)));
    URI address = URI.create("http://127.0.0.1:" + port + "/");
    return new NeedledropServer(address, process, BenchProcesses.awaitHttpOk(address));
  }

  /** Returns the time from the command to the first page. */
  Duration startDuration() {
    return startDuration;
  }

  private static Path launcher() {
    return Path.of(System.getProperty("needledrop.root", "."), "needledrop")
        .toAbsolutePath()
        .normalize();
  }
}
