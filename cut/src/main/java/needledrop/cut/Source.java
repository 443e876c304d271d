package needledrop.cut;

import java.nio.file.Path;
import java.util.List;
import needledrop.media.Probe;
import needledrop.media.Recording;
import needledrop.media.VideoStream;

/** A recording that an edit names, and what its file holds. */
record Source(Recording recording, Probe probe) {
  /** Where footage does not say how long a frame of it lasts. */
  private static final double USUAL_FRAME = .04;

  /** Stated lengths are a little off; what is missing at the end repeats the last frame. */
  private static final double LEEWAY = .5;

  Path file() {
    return recording.file();
  }

  /** How long it lasts; a song may be a part of its file. */
  double seconds() {
    return recording.length(probe.length()).toNanos() / 1e9;
  }

  /** How many of these seconds belong to the song; at its end a whole file ends by itself. */
  double available(double in, double length) {
    return recording.span() == null ? length : Math.min(length, seconds() - in);
  }

  boolean hasSound() {
    return probe.audio() != null;
  }

  double frameSeconds() {
    VideoStream videoStream = probe.video();
    return videoStream == null || videoStream.fps() <= 0 ? USUAL_FRAME : 1 / videoStream.fps();
  }

  void check(Edit.Segment segment, String path, List<String> problems) {
    if (probe.video() == null) {
      problems.add(path + ".footage: " + segment.footage() + " holds no picture");
    } else if (segment.out() > seconds() + LEEWAY) {
      problems.add(path + ".out: " + behindTheEnd(segment.out(), segment.footage()));
    }
  }

  void check(Edit.Music music, String path, List<String> problems) {
    if (!hasSound()) {
      problems.add(path + ".song: " + music.song() + " holds no sound");
    } else if (music.in() >= seconds()) {
      problems.add(path + ".in: " + behindTheEnd(music.in(), music.song()));
    }
  }

  private String behindTheEnd(double seconds, String name) {
    return "%s lies behind the end of %s, which lasts %.3f s".formatted(seconds, name, seconds());
  }
}
