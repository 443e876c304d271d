package needledrop.store.backup;

import java.util.function.DoubleConsumer;

/** How much of a known number of bytes is done, told to somebody as a fraction. */
final class Tally {
  private final long total;
  private final DoubleConsumer progress;
  private long done;

  Tally(long total, DoubleConsumer progress) {
    this.total = Math.max(1, total);
    this.progress = progress;
  }

  void add(long bytes) {
    done += bytes;
    show(0);
  }

  /** Shows bytes that are not added yet. */
  void show(long underWay) {
    progress.accept(Math.min(1, (done + underWay) / (double) total));
  }
}
