package needledrop.cli;

import java.io.Serial;

/** Thrown if an argument or an input file is invalid; the message is one line for the user. */
final class InputException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  InputException(String message) {
    super(message);
  }
}
