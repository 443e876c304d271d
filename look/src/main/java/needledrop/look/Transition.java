package needledrop.look;

/**
 * The first and last frame of a gradual transition, such as a dissolve, between two shots; frames
 * are counted from 0 in display order.
 *
 * @param first first frame
 * @param last last frame, inclusive
 */
public record Transition(int first, int last) {
  public Transition {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("no transition: frames " + first + " to " + last);
    }
  }
}
