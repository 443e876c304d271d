package needledrop.media;

import java.time.Duration;

/**
 * A half-open time interval in a media file: from {@code start}, inclusive, to {@code end},
 * exclusive.
 *
 * @param start offset from the beginning of the file; not negative
 * @param end offset from the beginning of the file; after {@code start}
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

  /**
   * Returns the span between two times in seconds, each rounded to the nearest nanosecond.
   *
   * @throws IllegalArgumentException if a time is not finite, the start is negative or the end is
   *     not after it
   */
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
