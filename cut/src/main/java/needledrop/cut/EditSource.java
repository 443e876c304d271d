package needledrop.cut;

import java.nio.file.Path;
import java.util.List;
import needledrop.media.Probe;
import needledrop.media.Recording;
import needledrop.media.VideoStream;

/** A recording that an edit names, and what its file holds. */
record EditSource(Recording recording, Probe probe) {
  /** Where footage does not say how long a frame of it lasts. */
  private static final double DEFAULT_FRAME_SECONDS = .04;

  /** Stated lengths are a little off; what is missing at the end repeats the last frame. */
  private static final double LENGTH_TOLERANCE_SECONDS = .5;

  Path file() {
    return recording.file();
  }

  /** How long it lasts; a song may be a part of its file. */
  double seconds() {
    return recording.length(probe.length()).toNanos() / 1e9;
  }

  /** How many of these seconds belong to the song; at its end a whole file ends by itself. */
  double availableSeconds(double in, double length) {
    return recording.span() == null ? length : Math.min(length, seconds() - in);
  }

  boolean hasAudio() {
    return probe.audio() != null;
  }

  double frameSeconds() {
    VideoStream videoStream = probe.video();
    return videoStream == null || videoStream.fps() <= 0
        ? DEFAULT_FRAME_SECONDS
        : 1 / videoStream.fps();
  }

  void check(Edit.Segment segment, String path, List<String> problems) {
    if (probe.video() == null) {
      problems.add(path + ".footage: " + segment.footage() + " holds no picture");
    } else if (segment.out() > seconds() + LENGTH_TOLERANCE_SECONDS) {
      problems.add(path + ".out: " + pastEndMessage(segment.out(), segment.footage()));
    }
  }

  void check(Edit.Music music, String path, List<String> problems) {
    if (!hasAudio()) {
      problems.add(path + ".song: " + music.song() + " holds no sound");
    } else if (music.in() >= seconds()) {
      problems.add(path + ".in: " + pastEndMessage(music.in(), music.song()));
    }
  }

  private String pastEndMessage(double seconds, String name) {
    return "%s lies behind the end of %s, which lasts %.3f s".formatted(seconds, name, seconds());
  }
}
