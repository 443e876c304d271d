package needledrop.jobs;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import needledrop.media.Progress;
import org.jspecify.annotations.Nullable;

/** One job while it is worked on: hears how far it has come, and is the way to stop it. */
final class JobRun implements Progress {
  private static final long REPORT_INTERVAL_NANOS = Duration.ofMillis(500).toNanos();

  /** Why a run is stopped before its end. */
  enum StopReason {
    /** A person called it off. */
    CANCELLED,
    /** The program ends; the job goes on with the next start. */
    SHUTDOWN
  }

  private final DoubleConsumer progressListener;
  private final AtomicLong lastReport = new AtomicLong(System.nanoTime() - REPORT_INTERVAL_NANOS);
  private volatile @Nullable StopReason stopReason;

  JobRun(DoubleConsumer notes) {
    this.progressListener = notes;
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

  /** The work hears of it the next time it tells how far it is. */
  void stop(StopReason why) {
    if (stopReason != StopReason.CANCELLED) {
      stopReason = why;
    }
  }

  @Nullable StopReason stopReason() {
    return stopReason;
  }
}
