package needledrop.look;

import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import needledrop.media.Frame;

/** Synthetic footage: drawn shots that are joined by known transitions. */
record SyntheticFootage(List<KnownTransition> transitions, int frames) {
  static final double FPS = 25;

  /**
   * The frames of a transition, both inclusive; those of a cut are both the first frame of the new
   * shot.
   */
  record KnownTransition(TransitionKind kind, int first, int last) {
    static KnownTransition parse(String line) {
      Scanner fields = new Scanner(line);
      TransitionKind kind = TransitionKind.valueOf(fields.next().toUpperCase(Locale.ROOT));
      return new KnownTransition(kind, fields.nextInt(), fields.nextInt());
    }
  }

  Shots detectShots() {
    ShotDetector shotDetector = new ShotDetector(FPS);
    for (int number = 0; number < frames; number++) {
      shotDetector.add(new Frame(number, number / FPS, rgb(number)));
    }
    return shotDetector.finish();
  }

  byte[] rgb(int frame) {
    int shot = 0;
    while (shot < transitions.size() && transitions.get(shot).last() < frame) {
      shot++;
    }
    if (shot == transitions.size() || frame < transitions.get(shot).first()) {
      return new SyntheticPicture(shot).at(frame);
    }
    KnownTransition knownTransition = transitions.get(shot);
    double progress =
        (frame - knownTransition.first() + 1.)
            / (knownTransition.last() - knownTransition.first() + 2);
    byte[] before = new SyntheticPicture(shot).at(frame);
    byte[] after = new SyntheticPicture(shot + 1).at(frame);
    return switch (knownTransition.kind()) {
      case START, CUT -> after;
      case DISSOLVE -> mix(before, 1 - progress, after, progress);
      case FADE ->
          mix(before, Math.max(0, 1 - 2.2 * progress), after, Math.max(0, 2.2 * progress - 1.2));
      case WIPE -> wipe(before, after, progress);
    };
  }

  private static byte[] mix(byte[] a, double weightA, byte[] b, double weightB) {
    byte[] result = new byte[a.length];
    for (int i = 0; i < a.length; i++) {
      result[i] = (byte) (int) (weightA * (a[i] & 255) + weightB * (b[i] & 255));
    }
    return result;
  }

  private static byte[] wipe(byte[] before, byte[] after, double progress) {
    byte[] result = before.clone();
    for (int i = 0; i < result.length; i++) {
      if (i / 3 % FrameFeatures.WIDTH < progress * FrameFeatures.WIDTH) {
        result[i] = after[i];
      }
    }
    return result;
  }
}
