package needledrop.store.backup;

import java.util.function.DoubleConsumer;

/** How much of a known number of bytes is done, told to somebody as a fraction. */
final class ByteProgress {
  private final long total;
  private final DoubleConsumer progress;
  private long done;

  ByteProgress(long total, DoubleConsumer progress) {
    this.total = Math.max(1, total);
    this.progress = progress;
  }

  void add(long bytes) {
    done += bytes;
    report(0);
  }

  /** Shows bytes that are not added yet. */
  void report(long underWay) {
    progress.accept(Math.min(1, (done + underWay) / (double) total));
  }
}
