package needledrop.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The programs that a measurement is made with: they are started here and waited for. */
final class BenchProcesses {
  private static final Duration START_TIMEOUT = Duration.ofSeconds(90);

  private BenchProcesses() {}

  static Process start(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw startFailure(command, e);
    }
  }

  /** Runs it to its end and returns what it printed. */
  static String run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw startFailure(command, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while waiting for " + command.getFirst(), e);
    }
  }

  private static IllegalStateException startFailure(List<String> command, IOException e) {
    String name = command.getFirst();
    return new IllegalStateException(
        name + " cannot be started. Debian: apt-get install " + name, e);
  }

  /** Waits until an address returned status with 200, and says how long that took. */
  static Duration awaitHttpOk(URI address) throws IOException {
    Instant start = Instant.now();
    while (!isHttpOk(address)) {
      if (Duration.between(start, Instant.now()).compareTo(START_TIMEOUT) > 0) {
        throw new IOException(address + " does not answer");
      }
    }
    return Duration.between(start, Instant.now());
  }

  private static boolean isHttpOk(URI address) {
    try {
      Thread.sleep(10);
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while waiting for " + address, e);
    }
  }
}
