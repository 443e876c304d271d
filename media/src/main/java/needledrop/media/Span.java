package needledrop.media;

import java.time.Duration;

/**
 * A stretch of time in a piece of footage or sound: from {@code start} up to, but not with, {@code
 * end}.
 */
public record Span(Duration start, Duration end) {

  public Span {
    if (start.isNegative()) {
      throw new IllegalArgumentException("A span cannot start before zero: " + start);
    }
    if (end.compareTo(start) <= 0) {
      throw new IllegalArgumentException("A span must end after it starts: " + start + ", " + end);
    }
  }

  /** Seconds are rounded to the nearest nanosecond; both must be finite. */
  public static Span ofSeconds(double start, double end) {
    return new Span(toDuration(start), toDuration(end));
  }

  public double startSeconds() {
    return toSeconds(start);
  }

  public double endSeconds() {
    return toSeconds(end);
  }

  public Duration length() {
    return end.minus(start);
  }

  public double lengthSeconds() {
    return toSeconds(length());
  }

  private static Duration toDuration(double seconds) {
    if (!Double.isFinite(seconds)) {
      throw new IllegalArgumentException("A span needs times, not " + seconds);
    }
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private static double toSeconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }
}
