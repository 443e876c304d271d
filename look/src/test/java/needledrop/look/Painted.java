package needledrop.look;

import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import needledrop.media.Frame;

/** Footage whose shots are paintings, joined by known transitions. */
record Painted(List<Join> joins, int frames) {
  static final double FPS = 25;

  /** The frames that show both paintings, or neither; a cut names its first frame twice. */
  record Join(Opening kind, int first, int last) {
    static Join read(String line) {
      Scanner words = new Scanner(line);
      Opening kind = Opening.valueOf(words.next().toUpperCase(Locale.ROOT));
      return new Join(kind, words.nextInt(), words.nextInt());
    }
  }

  Shots looked() {
    Looking looking = new Looking(FPS);
    for (int number = 0; number < frames; number++) {
      looking.see(new Frame(number, number / FPS, rgb(number)));
    }
    return looking.shots();
  }

  byte[] rgb(int frame) {
    int shot = 0;
    while (shot < joins.size() && joins.get(shot).last() < frame) {
      shot++;
    }
    if (shot == joins.size() || frame < joins.get(shot).first()) {
      return new Painting(shot).at(frame);
    }
    Join join = joins.get(shot);
    double share = (frame - join.first() + 1.) / (join.last() - join.first() + 2);
    byte[] before = new Painting(shot).at(frame);
    byte[] after = new Painting(shot + 1).at(frame);
    return switch (join.kind()) {
      case START, CUT -> after;
      case DISSOLVE -> mixed(before, 1 - share, after, share);
      case FADE ->
          mixed(before, Math.max(0, 1 - 2.2 * share), after, Math.max(0, 2.2 * share - 1.2));
      case WIPE -> wiped(before, after, share);
    };
  }

  private static byte[] mixed(byte[] a, double shareOfA, byte[] b, double shareOfB) {
    byte[] result = new byte[a.length];
    for (int i = 0; i < a.length; i++) {
      result[i] = (byte) (int) (shareOfA * (a[i] & 255) + shareOfB * (b[i] & 255));
    }
    return result;
  }

  private static byte[] wiped(byte[] before, byte[] after, double share) {
    byte[] result = before.clone();
    for (int i = 0; i < result.length; i++) {
      if (i / 3 % Glance.WIDTH < share * Glance.WIDTH) {
        result[i] = after[i];
      }
    }
    return result;
  }
}
