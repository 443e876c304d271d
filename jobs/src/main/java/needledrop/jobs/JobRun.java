package needledrop.jobs;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import needledrop.media.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The running attempt at a background job: passes its progress on, and stops it if it is cancelled
 * or the program ends.
 */
final class JobRun implements Progress {
  private static final long REPORT_INTERVAL_NANOS = Duration.ofMillis(500).toNanos();

  /** The reasons to stop a run early. */
  enum StopReason {
    /** A member cancelled the job. */
    CANCELLED,
    /** The program shuts down; the job resumes at the next start. */
    SHUTDOWN
  }

  private final DoubleConsumer progressListener;
  private final AtomicLong lastReport = new AtomicLong(System.nanoTime() - REPORT_INTERVAL_NANOS);
  private volatile @Nullable StopReason stopReason;

  JobRun(DoubleConsumer progressListener) {
    this.progressListener = progressListener;
  }

  @Override
  public void report(double fraction) {
    if (stopReason != null) {
      throw new CancellationException();
    }
    long last = lastReport.get();
    long now = System.nanoTime();
    if (now - last >= REPORT_INTERVAL_NANOS && lastReport.compareAndSet(last, now)) {
      progressListener.accept(fraction);
    }
  }

  /** Stops the job at its next progress report. */
  void stop(StopReason reason) {
    if (stopReason != StopReason.CANCELLED) {
      stopReason = reason;
    }
  }

  @Nullable StopReason stopReason() {
    return stopReason;
  }
}
