package needledrop.media.ffmpeg;

import needledrop.media.Progress;

/**
 * Converts the work done by ffmpeg to a fraction of the whole, reports it to a {@link Progress},
 * and repeats the last fraction while nothing changes.
 */
final class ProgressReporter {

  private final Progress progress;
  private final double total;
  private double lastFraction;

  ProgressReporter(Progress progress, double total) {
    this.progress = progress;
    this.total = total;
  }

  /**
   * Reports that this amount is done; clamped, because files may be longer than their header
   * states.
   */
  void update(double done) {
    lastFraction = total > 0 ? Math.clamp(done / total, lastFraction, 1) : lastFraction;
    repeatLast();
  }

  void repeatLast() {
    progress.report(lastFraction);
  }
}
