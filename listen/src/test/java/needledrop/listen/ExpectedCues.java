package needledrop.listen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads a file of expected cues: what to mix, and what must be detected in the mix. */
final class ExpectedCues {
  private static final double TOLERANCE_SECONDS = 1.5;
  private static final double SONG_TOLERANCE_SECONDS = 0.1;

  private ExpectedCues() {}

  /** One cue, from one line of the file. */
  record ExpectedCue(
      String location, int tune, double in, double out, double songIn, double speed, double level) {

    void addTo(SpeechMusicMix speechMusicMix) {
      speechMusicMix.addSong(TestSongs.song(tune), in, out, songIn, speed, level);
    }

    boolean isNear(Cue cue) {
      double delay = cue.span().startSeconds() - in;
      double songDelay = cue.songIn().toMillis() / 1000.0 - songIn;
      return cue.song().equals(TestSongs.key(tune))
          && Math.abs(delay) <= TOLERANCE_SECONDS
          && Math.abs(cue.span().endSeconds() - out) <= TOLERANCE_SECONDS
          && Math.abs(cue.speed() - speed) < 1e-4
          && Math.abs(songDelay - delay * speed) <= SONG_TOLERANCE_SECONDS;
    }

    String notFoundMessage() {
      return location + ": not found";
    }
  }

  static List<ExpectedCue> in(String file) throws IOException {
    List<ExpectedCue> expected = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(ExpectedCues.class.getResourceAsStream(file), file)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).startsWith("#")) expected.add(parse(file + ":" + (i + 1), lines.get(i)));
      }
    }
    return expected;
  }

  private static ExpectedCue parse(String lineLocation, String line) {
    String[] fields = line.split("\\s+", -1);
    return new ExpectedCue(
        lineLocation + " " + line,
        Integer.parseInt(fields[0].substring("tune-".length())),
        Double.parseDouble(fields[1]),
        Double.parseDouble(fields[2]),
        Double.parseDouble(fields[3]),
        Double.parseDouble(fields[4]),
        Double.parseDouble(fields[5]));
  }
}
