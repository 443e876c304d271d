package needledrop.jobs;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import needledrop.media.Progress;
import org.jspecify.annotations.Nullable;

/** One job while it is worked on: hears how far it has come, and is the way to stop it. */
final class Run implements Progress {
  private static final long BETWEEN_NOTES = Duration.ofMillis(500).toNanos();

  /** Why a run is stopped before its end. */
  enum Stop {
    /** A person called it off. */
    CALLED_OFF,
    /** The program ends; the job goes on with the next start. */
    PUT_BACK
  }

  private final DoubleConsumer notes;
  private final AtomicLong noted = new AtomicLong(System.nanoTime() - BETWEEN_NOTES);
  private volatile @Nullable Stop stop;

  Run(DoubleConsumer notes) {
    this.notes = notes;
  }

  @Override
  public void report(double fraction) {
    if (stop != null) {
      throw new CancellationException();
    }
    long last = noted.get();
    long now = System.nanoTime();
    if (now - last >= BETWEEN_NOTES && noted.compareAndSet(last, now)) {
      notes.accept(fraction);
    }
  }

  /** The work hears of it the next time it tells how far it is. */
  void stop(Stop why) {
    if (stop != Stop.CALLED_OFF) {
      stop = why;
    }
  }

  @Nullable Stop stopped() {
    return stop;
  }
}
