package needledrop.cli;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import needledrop.media.FailureText;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Origin;

/** How a command ends: the exit statuses that scripts may rely on. */
enum Ending {
  DONE(0),
  WRONG_INPUT(1),
  WORLD_FAILED(2);

  private final int status;

  Ending(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  static Ending of(Throwable failure) {
    return switch (failure) {
      case Problem _ -> WRONG_INPUT;
      case MediaException media -> media.origin() == Origin.FILE ? WRONG_INPUT : WORLD_FAILED;
      case IllegalArgumentException _ -> WRONG_INPUT;
      case NoSuchFileException _ -> WRONG_INPUT;
      case FileNotFoundException _ -> WRONG_INPUT;
      case UncheckedIOException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
      default -> WORLD_FAILED;
    };
  }

  /** One line that says what happened; never a stack trace. */
  static String words(Throwable failure) {
    return FailureText.of(failure);
  }
}
