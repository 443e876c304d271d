package needledrop.look;

import java.util.ArrayList;
import java.util.List;

/**
 * The finder of fades: a run of frames of nearly one colour, with the contrast falling steadily
 * towards it and rising steadily from it.
 */
final class FadeDetector {
  /** A frame whose luma spreads less than this is of one colour. */
  static final double MAX_PLAIN_SPREAD = 7;

  private static final int MAX_FLASH_FRAMES = 3;
  private static final int MAX_PLAIN_FRAMES = 50;
  private static final int MAX_RAMP_FRAMES = 60;
  private static final double MIN_SLOPE = .15;
  private static final double MAX_SLOPE = 18;
  private static final double FADE_SCORE = 4;

  private final FrameSeries spreads;

  /**
   * @param spreads standard deviation of the luma of each frame
   */
  FadeDetector(FrameSeries spreads) {
    this.spreads = spreads;
  }

  static boolean isPlain(double spread) {
    return spread < MAX_PLAIN_SPREAD;
  }

  List<TransitionCandidate> detect() {
    List<TransitionCandidate> found = new ArrayList<>();
    for (int frame = 0; frame < spreads.length(); frame++) {
      if (isPlain(spreads.at(frame))) {
        int last = endOfRun(frame);
        addFade(frame, last, found);
        frame = last;
      }
    }
    return found;
  }

  private int endOfRun(int frame) {
    int last = frame;
    while (last + 1 < spreads.length() && isPlain(spreads.at(last + 1))) {
      last++;
    }
    return last;
  }

  /**
   * Black at the very start or end opens or closes the footage and divides nothing; nor does a
   * flash.
   */
  private void addFade(int runFirst, int runLast, List<TransitionCandidate> found) {
    int first = endOfRamp(runFirst, -1);
    int last = endOfRamp(runLast, 1);
    boolean flash = last - first < MAX_FLASH_FRAMES;
    if (!flash
        && first > 2
        && last < spreads.length() - 2
        && runLast - runFirst < MAX_PLAIN_FRAMES) {
      found.add(new TransitionCandidate(TransitionKind.FADE, first, last + 1, FADE_SCORE));
    }
  }

  /** Walks away from the plain run as long as the contrast grows like a fade's. */
  private int endOfRamp(int edge, int direction) {
    int frame = edge;
    while (Math.abs(frame - edge) < MAX_RAMP_FRAMES && isRampStep(frame, frame + direction)) {
      frame += direction;
    }
    return frame;
  }

  private boolean isRampStep(int frame, int next) {
    if (next < 0 || next >= spreads.length()) {
      return false;
    }
    double growth = spreads.at(next) - spreads.at(frame);
    return growth > MIN_SLOPE && growth < MAX_SLOPE;
  }
}
