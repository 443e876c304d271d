package needledrop.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Waits until the server has finished its background work, which would distort the measurement: the
 * search index of a new journal, and anything else that uses the CPU without requests.
 */
final class IdleWait {
  private static final Pattern INDEXING_NOTICE = Pattern.compile("data-indexed=\"(\\d+)\"");
  private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

  /** The share of one CPU below which the program counts as idle. */
  private static final double MAX_IDLE_CPU_SHARE = 0.05;

  private final NeedledropServer needledropServer;
  private final BenchClient client;
  private final PrintWriter out;
  private int requests;

  IdleWait(NeedledropServer needledropServer, BenchClient benchClient, PrintWriter out) {
    this.needledropServer = needledropServer;
    this.client = benchClient;
    this.out = out;
  }

  void await() throws IOException {
    int percent = indexedPercent();
    if (percent < 100) {
      waitFor("the search index (%d %% built)".formatted(percent), () -> indexedPercent() == 100);
    }
    if (!isIdle()) {
      waitFor("other background work", this::isIdle);
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  /** Waits, and prints once what it waits for and how long that took. */
  private void waitFor(String what, Condition condition) throws IOException {
    Instant start = Instant.now();
    out.printf("waiting for %s%n", what);
    out.flush();
    while (!condition.holds()) {
      pause();
    }
    out.printf("waited %d s%n", Duration.between(start, Instant.now()).toSeconds());
  }

  /** Returns how much of the journal is indexed, in percent. */
  private int indexedPercent() throws IOException {
    String visitor = "10.251.%d.1".formatted(requests++ % 250);
    var response = client.get("/search?q=snow", Map.of("X-Forwarded-For", visitor));
    if (response.statusCode() != 200) {
      throw new IOException("the search returned status " + response.statusCode());
    }
    Matcher notice = INDEXING_NOTICE.matcher(new String(response.body(), UTF_8));
    return notice.find() ? Math.min(99, Integer.parseInt(notice.group(1))) : 100;
  }

  private boolean isIdle() throws IOException {
    double before = needledropServer.cpuSeconds();
    pause();
    return needledropServer.cpuSeconds() - before < MAX_IDLE_CPU_SHARE * POLL_INTERVAL.toSeconds();
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(POLL_INTERVAL);
    } catch (InterruptedException e) {
      throw new IOException("interrupted while waiting", e);
    }
  }
}
