package needledrop.cut;

import java.util.Arrays;

/**
 * A growable list of floats in one array, to which single values or groups of equal length are
 * added.
 */
final class FloatList {
  private float[] values = new float[4096];
  private int length;

  void add(float value) {
    ensureCapacity(length + 1);
    values[length++] = value;
  }

  void add(float[] group) {
    ensureCapacity(length + group.length);
    System.arraycopy(group, 0, values, length, group.length);
    length += group.length;
  }

  private void ensureCapacity(int needed) {
    if (needed > values.length) {
      values = Arrays.copyOf(values, Math.max(needed, values.length * 2));
    }
  }

  /** Returns the value at an index; not checked against the length. */
  float at(int index) {
    return values[index];
  }

  int length() {
    return length;
  }

  double sum() {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += values[i];
    }
    return sum;
  }
}
