package needledrop.cli;

import java.io.Serial;

/** A reason to stop that a person can act on, said in one line, with the way the command ends. */
final class Problem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final Ending ending;

  private Problem(Ending ending, String words) {
    super(words);
    this.ending = ending;
  }

  /** What was typed or handed in is wrong. */
  static Problem wrongInput(String words) {
    return new Problem(Ending.WRONG_INPUT, words);
  }

  /** What was typed is right, but something the command needs failed it. */
  static Problem worldFailed(String words) {
    return new Problem(Ending.WORLD_FAILED, words);
  }

  Ending ending() {
    return ending;
  }
}
