package needledrop.look;

import java.util.Arrays;

/**
 * A growing list with one number for each video frame, such as its distance from the previous
 * frame, addressed by frame number.
 */
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
