package needledrop.cut;

import java.nio.file.Path;
import java.util.List;
import needledrop.media.Probe;
import needledrop.media.Recording;
import needledrop.media.VideoStream;

/**
 * A footage or song file that an edit uses, with the length and format that ffmpeg read from it.
 */
record EditSource(Recording recording, Probe probe) {
  /** The frame duration if the footage does not state its frame rate. */
  private static final double DEFAULT_FRAME_SECONDS = .04;

  /**
   * A segment may end this long after the stated length, which is not exact; the last frame is
   * repeated.
   */
  private static final double LENGTH_TOLERANCE_SECONDS = .5;

  Path file() {
    return recording.file();
  }

  /** Returns the length of the recording in seconds; a song may be a part of its file. */
  double seconds() {
    return recording.length(probe.length()).toNanos() / 1e9;
  }

  /**
   * Returns how much of this length from {@code in} on is part of the song, if it is a part of its
   * file.
   */
  double availableSeconds(double in, double length) {
    return recording.span() == null ? length : Math.min(length, seconds() - in);
  }

  boolean hasAudio() {
    return probe.audio() != null;
  }

  /** Returns the duration of a frame in seconds. */
  double frameSeconds() {
    VideoStream videoStream = probe.video();
    return videoStream == null || videoStream.fps() <= 0
        ? DEFAULT_FRAME_SECONDS
        : 1 / videoStream.fps();
  }

  /** Adds the problems of a segment; {@code path} is that of its JSON object. */
  void check(Edit.Segment segment, String path, List<String> problems) {
    if (probe.video() == null) {
      problems.add(path + ".footage: " + segment.footage() + " holds no picture");
    } else if (segment.out() > seconds() + LENGTH_TOLERANCE_SECONDS) {
      problems.add(path + ".out: " + pastEndMessage(segment.out(), segment.footage()));
    }
  }

  /** Adds the problems of a song; {@code path} is that of its JSON object. */
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
