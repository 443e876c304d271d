package needledrop.look;

import java.util.Arrays;

/** A growing series of numbers, one per frame. */
final class FrameSeries {
  private double[] values = new double[1024];
  private int length;

  void add(double value) {
    if (length == values.length) {
      values = Arrays.copyOf(values, length * 2);
    }
    values[length++] = value;
  }

  /** Returns the number of a frame. */
  double at(int frame) {
    return values[frame];
  }

  /** Returns the number of frames. */
  int length() {
    return length;
  }
}
