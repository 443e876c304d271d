package needledrop.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Starts the processes of a measurement and waits for them. */
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

  /** Runs a command to its end and returns its output. */
  static String run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + output);
      }
      return output;
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

  /** Waits until a URL returns status 200, and returns the time that this took. */
  static Duration awaitHttpOk(URI url) throws IOException {
    Instant start = Instant.now();
    while (!isHttpOk(url)) {
      if (Duration.between(start, Instant.now()).compareTo(START_TIMEOUT) > 0) {
        throw new IOException(url + " does not answer");
      }
    }
    return Duration.between(start, Instant.now());
  }

  private static boolean isHttpOk(URI url) {
    try {
      Thread.sleep(10);
      HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while waiting for " + url, e);
    }
  }
}
