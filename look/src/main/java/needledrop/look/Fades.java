package needledrop.look;

import java.util.ArrayList;
import java.util.List;

/**
 * The finder of fades: a run of frames of nearly one colour, with the contrast falling steadily
 * towards it and rising steadily from it.
 */
final class Fades {
  /** A frame whose luma spreads less than this is of one colour. */
  static final double PLAIN = 7;

  private static final int LONGEST_FLASH = 3;
  private static final int LONGEST_RUN = 50;
  private static final int LONGEST_RAMP = 60;
  private static final double LEAST_SLOPE = .15;
  private static final double STEEPEST_SLOPE = 18;
  private static final double SCORE = 4;

  private final Series spreads;

  /**
   * @param spreads standard deviation of the luma of each frame
   */
  Fades(Series spreads) {
    this.spreads = spreads;
  }

  static boolean plain(double spread) {
    return spread < PLAIN;
  }

  List<Change> all() {
    List<Change> found = new ArrayList<>();
    for (int frame = 0; frame < spreads.length(); frame++) {
      if (plain(spreads.at(frame))) {
        int last = endOfRun(frame);
        addFade(frame, last, found);
        frame = last;
      }
    }
    return found;
  }

  private int endOfRun(int frame) {
    int last = frame;
    while (last + 1 < spreads.length() && plain(spreads.at(last + 1))) {
      last++;
    }
    return last;
  }

  /**
   * Black at the very start or end opens or closes the footage and divides nothing; nor does a
   * flash.
   */
  private void addFade(int runFirst, int runLast, List<Change> found) {
    int first = rampFrom(runFirst, -1);
    int last = rampFrom(runLast, 1);
    boolean flash = last - first < LONGEST_FLASH;
    if (!flash && first > 2 && last < spreads.length() - 2 && runLast - runFirst < LONGEST_RUN) {
      found.add(new Change(Opening.FADE, first, last + 1, SCORE));
    }
  }

  /** Walks away from the plain run as long as the contrast grows like a fade's. */
  private int rampFrom(int edge, int direction) {
    int frame = edge;
    while (Math.abs(frame - edge) < LONGEST_RAMP && growsTo(frame, frame + direction)) {
      frame += direction;
    }
    return frame;
  }

  private boolean growsTo(int frame, int next) {
    if (next < 0 || next >= spreads.length()) {
      return false;
    }
    double growth = spreads.at(next) - spreads.at(frame);
    return growth > LEAST_SLOPE && growth < STEEPEST_SLOPE;
  }
}
