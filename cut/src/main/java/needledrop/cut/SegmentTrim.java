package needledrop.cut;

import java.util.Locale;
import needledrop.media.ffmpeg.EncodeInput;

/**
 * Where exactly a segment is cut out of its footage. A frame is shown from its time on, and times
 * that people and programs write down are rounded; so the cut is made half a frame before the time
 * asked for, where no frame begins, and the frame nearest to that time is the first.
 *
 * @param start where reading begins, in seconds of the footage
 * @param lead how far that lies before the segment's in
 * @param length from {@code start} to the last frame's end
 */
record SegmentTrim(EditSource source, double start, double lead, double length) {
  /** Sound is read on a little behind the last frame. */
  private static final double AUDIO_TAIL_SECONDS = 1;

  static SegmentTrim of(Edit.Segment segment, EditSource editSource) {
    double half = editSource.frameSeconds() / 2;
    double start = Math.max(0, segment.in() - half);
    double end = Math.max(segment.out() - half, start + half);
    return new SegmentTrim(editSource, start, segment.in() - start, end - start);
  }

  /** One decoder thread each: many segments are open at once. */
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

  static String formatSeconds(double seconds) {
    return String.format(Locale.ROOT, "%.6f", seconds);
  }
}
