package needledrop.listen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A file of cues that are known: what to mix, and what must be found in it. */
final class KnownCues {
  private static final double NEAR_SECONDS = 1.5;
  private static final double SONG_NEAR_SECONDS = 0.1;

  private KnownCues() {}

  /** One line of the file. */
  record Known(
      String where, int tune, double in, double out, double songIn, double speed, double level) {

    void layInto(Mixture mixture) {
      mixture.lay(Library.tune(tune), in, out, songIn, speed, level);
    }

    boolean isNear(Cue cue) {
      double late = cue.span().startSeconds() - in;
      double songLate = cue.songIn().toMillis() / 1000.0 - songIn;
      return cue.song().equals(Library.key(tune))
          && Math.abs(late) <= NEAR_SECONDS
          && Math.abs(cue.span().endSeconds() - out) <= NEAR_SECONDS
          && Math.abs(cue.speed() - speed) < 1e-4
          && Math.abs(songLate - late * speed) <= SONG_NEAR_SECONDS;
    }

    String missing() {
      return where + ": not found";
    }
  }

  static List<Known> in(String file) throws IOException {
    List<Known> known = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(KnownCues.class.getResourceAsStream(file), file)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).startsWith("#")) known.add(parse(file + ":" + (i + 1), lines.get(i)));
      }
    }
    return known;
  }

  private static Known parse(String where, String line) {
    String[] words = line.split("\\s+", -1);
    return new Known(
        where + " " + line,
        Integer.parseInt(words[0].substring("tune-".length())),
        Double.parseDouble(words[1]),
        Double.parseDouble(words[2]),
        Double.parseDouble(words[3]),
        Double.parseDouble(words[4]),
        Double.parseDouble(words[5]));
  }
}
