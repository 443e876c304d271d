package needledrop.look;

import java.util.Arrays;

/** A growing row of numbers, one a frame. */
final class FrameSeries {
  private double[] values = new double[1024];
  private int length;

  void add(double value) {
    if (length == values.length) {
      values = Arrays.copyOf(values, length * 2);
    }
    values[length++] = value;
  }

  double at(int frame) {
    return values[frame];
  }

  int length() {
    return length;
  }
}
