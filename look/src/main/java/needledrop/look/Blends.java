package needledrop.look;

import java.util.List;

/**
 * The finder of dissolves and wipes. In a dissolve every frame is a mixture of the picture before
 * and the picture after, whose share grows evenly; in a wipe every point is one or the other, and
 * the share of points that have changed over grows evenly.
 */
final class Blends {
  /** Lengths tried, in frames. */
  private static final int[] LENGTHS = {5, 7, 9, 12, 15, 19, 24, 30, 36, 42};

  private static final int LONGEST = 42;
  private static final int SHORTEST_WIPE = 7;

  /** Frames after a change that have to be known before it is judged. */
  static final int AHEAD = 2 * LONGEST + 7;

  private static final double LEAST_CONTRAST = 120;
  private static final double HARDEST_STEP = .62;
  private static final double FAR_AGAINST_AROUND = 1.25;

  private final Window window;
  private final Series steps;
  private final Series spreads;
  private final Difference difference;

  Blends(Window window, Series steps, Series spreads, Difference difference) {
    this.window = window;
    this.steps = steps;
    this.spreads = spreads;
    this.difference = difference;
  }

  /** Adds the blends of every length whose first frame is this one. */
  void addFrom(int first, List<Change> found) {
    for (int length : LENGTHS) {
      boolean onGrid = (first - 1) % Math.max(1, length / 8) == 0;
      if (first >= 1 && onGrid && first + length + 1 < steps.length() && mayBlend(first, length)) {
        addBlend(first, length, found);
      }
    }
  }

  private boolean mayBlend(int first, int length) {
    int settled = first + length;
    if (Fades.plain(spreads.at(first - 1)) || Fades.plain(spreads.at(settled))) {
      return false;
    }
    for (int frame = first; frame <= settled; frame++) {
      if (steps.at(frame) > HARDEST_STEP) {
        return false;
      }
    }
    return true;
  }

  private void addBlend(int first, int length, List<Change> found) {
    int settled = first + length;
    Blend blend = new Blend(window.at(first - 1), window.at(settled));
    if (blend.contrast() < LEAST_CONTRAST) {
      return;
    }
    blend.measure(window, first, length);
    boolean dissolve = isDissolve(blend);
    boolean wipe = length >= SHORTEST_WIPE && isWipe(blend);
    if ((dissolve || wipe) && standsOut(first, length)) {
      if (dissolve) {
        double fit = .9 + blend.mixtureGain() - 2 * blend.mixtureLeft() - blend.mixtureError();
        found.add(new Change(Opening.DISSOLVE, first, settled, score(fit, length)));
      }
      if (wipe) {
        double fit = .95 - 3 * blend.takeoverLeft() - blend.takeoverError();
        found.add(new Change(Opening.WIPE, first, settled, score(fit, length)));
      }
    }
  }

  private static boolean isDissolve(Blend blend) {
    return blend.mixtureError() < .09
        && blend.mixtureBackstep() <= .04
        && blend.mixtureLeft() < .10
        && blend.mixtureGain() > .35;
  }

  /** A wipe is what a mixture explains badly: else an even dissolve would count as one. */
  private static boolean isWipe(Blend blend) {
    return blend.takeoverError() < .12
        && blend.takeoverBackstep() <= .05
        && blend.takeoverLeft() < .07
        && blend.mixtureLeft() > .03;
  }

  /** A long blend that fits is less likely chance than a short one. */
  private static double score(double fit, int length) {
    return fit * (.4 + length / 20.) - .5;
  }

  /** The two pictures differ, and more than the shots change in themselves in the same time. */
  private boolean standsOut(int first, int length) {
    int before = first - 3;
    int after = first + length + 2;
    double across = apart(before, after);
    if (across <= Difference.FAR) {
      return false;
    }
    double within = Math.min(apart(before - length - 4, before), apart(after, after + length + 4));
    return across > FAR_AGAINST_AROUND * within + .05;
  }

  private double apart(int a, int b) {
    return difference.allowingPan(window.at(a), window.at(b));
  }
}
