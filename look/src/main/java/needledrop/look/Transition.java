package needledrop.look;

/**
 * The frames during which one shot turns into the next, both named ones included. Frames count from
 * 0 in display order.
 */
public record Transition(int first, int last) {
  public Transition {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("no transition: frames " + first + " to " + last);
    }
  }
}
