package needledrop.cut;

import java.nio.file.Path;
import java.util.List;
import needledrop.media.Picture;
import needledrop.media.Probe;

/** A file that an edit names, and what it holds. */
record Source(Path file, Probe probe) {
  /** Where footage does not say how long a frame of it lasts. */
  private static final double USUAL_FRAME = .04;

  /** Stated lengths are a little off; what is missing at the end repeats the last frame. */
  private static final double LEEWAY = .5;

  boolean hasSound() {
    return probe.sound() != null;
  }

  double frameSeconds() {
    Picture picture = probe.picture();
    return picture == null || picture.fps() <= 0 ? USUAL_FRAME : 1 / picture.fps();
  }

  void check(Edit.Segment segment, String path, List<String> problems) {
    if (probe.picture() == null) {
      problems.add(path + ".footage: " + segment.footage() + " holds no picture");
    } else if (segment.out() > probe.seconds() + LEEWAY) {
      problems.add(path + ".out: " + behindTheEnd(segment.out(), segment.footage()));
    }
  }

  void check(Edit.Music music, String path, List<String> problems) {
    if (!hasSound()) {
      problems.add(path + ".song: " + music.song() + " holds no sound");
    } else if (music.in() >= probe.seconds()) {
      problems.add(path + ".in: " + behindTheEnd(music.in(), music.song()));
    }
  }

  private String behindTheEnd(double seconds, String name) {
    return "%s lies behind the end of %s, which lasts %.3f s"
        .formatted(seconds, name, probe.seconds());
  }
}
