package needledrop.cut;

import java.util.Locale;
import needledrop.media.ffmpeg.EncodeInput;

/**
 * The range of a footage file to read for one segment of an edit, so that exactly the frames of the
 * segment are rendered. Because times in edits are rounded, reading starts half a frame before the
 * in point, so that the frame nearest to the in point is the first.
 *
 * @param start position in the footage at which reading starts, in seconds
 * @param lead seconds from {@code start} to the in point of the segment
 * @param length seconds from {@code start} to the end of the last frame
 */
record SegmentTrim(EditSource source, double start, double lead, double length) {
  /** Audio is read this long beyond the last frame. */
  private static final double AUDIO_TAIL_SECONDS = 1;

  /** Returns the range for a segment of this source. */
  static SegmentTrim of(Edit.Segment segment, EditSource editSource) {
    double halfFrame = editSource.frameSeconds() / 2;
    double start = Math.max(0, segment.in() - halfFrame);
    double end = Math.max(segment.out() - halfFrame, start + halfFrame);
    return new SegmentTrim(editSource, start, segment.in() - start, end - start);
  }

  /**
   * Returns the input with this range; with one decoder thread, because many segments are open at
   * once.
   */
  EncodeInput input() {
    return EncodeInput.file(
        source.file(),
        "-threads",
        "1",
        "-ss",
        formatSeconds(start),
        "-t",
        formatSeconds(length + AUDIO_TAIL_SECONDS));
  }

  /** Formats a time for the command line of ffmpeg. */
  static String formatSeconds(double seconds) {
    return String.format(Locale.ROOT, "%.6f", seconds);
  }
}
