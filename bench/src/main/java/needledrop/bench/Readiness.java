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
 * Waits until a program has done its background work, which would be measured along with the pages:
 * the search index of a journal that was just made, and whatever else takes processor time while
 * nobody asks for anything.
 */
final class Readiness {
  private static final Pattern INDEXED =
      Pattern.compile("The search is reading the journal: (\\d+) %");
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Share of one processor below which the program is idle. */
  private static final double IDLE = 0.05;

  private final Program program;
  private final Reader reader;
  private final PrintWriter out;
  private int requests;

  Readiness(Program program, Reader reader, PrintWriter out) {
    this.program = program;
    this.reader = reader;
    this.out = out;
  }

  void await() throws IOException {
    int percent = indexed();
    if (percent < 100) {
      waitFor("the search index (%d %% built)".formatted(percent), () -> indexed() == 100);
    }
    if (!isIdle()) {
      waitFor("other background work", this::isIdle);
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  /** Says what it waits for, once, and how long it took: a log needs no more. */
  private void waitFor(String what, Condition condition) throws IOException {
    Instant start = Instant.now();
    out.printf("waiting for %s%n", what);
    out.flush();
    while (!condition.holds()) {
      pause();
    }
    out.printf("waited %d s%n", Duration.between(start, Instant.now()).toSeconds());
  }

  /** How much of the journal is in the search index, in percent. */
  private int indexed() throws IOException {
    String visitor = "10.251.%d.1".formatted(requests++ % 250);
    var answer = reader.get("/search?q=snow", Map.of("X-Forwarded-For", visitor));
    if (answer.statusCode() != 200) {
      throw new IOException("the search answers " + answer.statusCode());
    }
    Matcher notice = INDEXED.matcher(new String(answer.body(), UTF_8));
    return notice.find() ? Math.min(99, Integer.parseInt(notice.group(1))) : 100;
  }

  private boolean isIdle() throws IOException {
    double before = program.processorSeconds();
    pause();
    return program.processorSeconds() - before < IDLE * PAUSE.toSeconds();
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      throw new IOException("stopped while waiting", e);
    }
  }
}
