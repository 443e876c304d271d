package needledrop.store.backup;

import java.util.function.DoubleConsumer;

/** Reports the progress of a backup or restore as the fraction of its bytes that are processed. */
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

  /** Reports the progress, including bytes that are not added yet. */
  void report(long pending) {
    progress.accept(Math.min(1, (done + pending) / (double) total));
  }
}
