package needledrop.media.ffmpeg;

import needledrop.media.Progress;

/** Tells a listener which share of the whole is done, and says it again while nothing moves. */
final class ProgressReporter {

  private final Progress progress;
  private final double total;
  private double lastFraction;

  ProgressReporter(Progress progress, double whole) {
    this.progress = progress;
    this.total = whole;
  }

  /** Files may last longer than they say. */
  void update(double done) {
    lastFraction = total > 0 ? Math.clamp(done / total, lastFraction, 1) : lastFraction;
    repeatLast();
  }

  void repeatLast() {
    progress.report(lastFraction);
  }
}
