package needledrop.cli;

import java.io.Serial;

/** What is wrong with what was typed or handed in, said in one line. */
final class InputException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  InputException(String words) {
    super(words);
  }
}
