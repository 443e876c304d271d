package needledrop.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Generates background load: publishes an entry every second and sends twenty replies a second. */
final class BackgroundLoad implements AutoCloseable {
  static final String OWNER_NAME = "owner";
  static final String OWNER_PASSWORD = "a long word for the bench";
  private static final int REPLIES_PER_SECOND = 20;
  private static final int SEE_OTHER = 303;

  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
  private final BenchClient owner;
  private final BenchClient readers;
  private final Map<String, String> hiddenFields;
  private final List<Future<?>> tasks = new ArrayList<>();
  private Instant startedAt = Instant.EPOCH;
  private final AtomicInteger published = new AtomicInteger();
  private final AtomicInteger replied = new AtomicInteger();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  BackgroundLoad(URI journal, String entry) throws IOException {
    owner = new BenchClient(journal);
    readers = new BenchClient(journal);
    requireStatus(
        SEE_OTHER,
        owner
            .post(
                "/studio/sign-in", Map.of("name", OWNER_NAME, "password", OWNER_PASSWORD), Map.of())
            .statusCode());
    hiddenFields = BenchClient.hiddenFields(readers.getPage(entry));
  }

  void start() {
    startedAt = Instant.now();
    tasks.add(
        scheduler.scheduleAtFixedRate(
            () -> runAndRecordFailure(this::publish), 0, 1, TimeUnit.SECONDS));
    tasks.add(
        scheduler.scheduleAtFixedRate(
            () -> runAndRecordFailure(this::reply),
            0,
            1_000 / REPLIES_PER_SECOND,
            TimeUnit.MILLISECONDS));
  }

  private interface Request {
    void run() throws IOException;
  }

  /** Runs a request and records the first failure, which ends the measurement. */
  private void runAndRecordFailure(Request request) {
    try {
      request.run();
    } catch (IOException | RuntimeException e) {
      failure.compareAndSet(null, e);
      throw new IllegalStateException(e);
    }
  }

  private void publish() throws IOException {
    int number = published.incrementAndGet();
    Map<String, String> fields =
        Map.of(
            "title",
            "Evening " + number,
            "teaser",
            "A teaser.",
            "body",
            "Words.",
            "act",
            "publish");
    requireStatus(SEE_OTHER, owner.post("/studio/entries", fields, Map.of()).statusCode());
  }

  private void reply() throws IOException {
    int number = replied.incrementAndGet();
    Map<String, String> fields = new LinkedHashMap<>(hiddenFields);
    fields.put("comment", "What a scene, number " + number);
    fields.put("author", "Reader " + number);
    fields.put("email", "reader" + number + "@example.org");
    String address = "10.%d.%d.1".formatted(number / 250 % 250, number % 250);
    requireStatus(
        SEE_OTHER, readers.post("/reply", fields, Map.of("X-Forwarded-For", address)).statusCode());
  }

  private static void requireStatus(int expected, int actual) throws IOException {
    if (expected != actual) {
      throw new IOException("returned status " + actual + " instead of " + expected);
    }
  }

  @Override
  public void close() {
    tasks.forEach(task -> task.cancel(false));
    scheduler.close();
    owner.close();
    readers.close();
    Exception cause = failure.get();
    if (cause != null) {
      throw new IllegalStateException("the simulated traffic failed", cause);
    }
  }

  String summary() {
    double seconds = Duration.between(startedAt, Instant.now()).toMillis() / 1000.0;
    return "%.1f entries and %.1f replies per second"
        .formatted(published.get() / seconds, replied.get() / seconds);
  }
}
