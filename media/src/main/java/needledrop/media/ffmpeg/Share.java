package needledrop.media.ffmpeg;

import needledrop.media.Progress;

/** Tells a listener which share of the whole is done, and says it again while nothing moves. */
final class Share {

  private final Progress progress;
  private final double whole;
  private double last;

  Share(Progress progress, double whole) {
    this.progress = progress;
    this.whole = whole;
  }

  /** Files may last longer than they say. */
  void of(double done) {
    last = whole > 0 ? Math.clamp(done / whole, last, 1) : last;
    again();
  }

  void again() {
    progress.report(last);
  }
}
