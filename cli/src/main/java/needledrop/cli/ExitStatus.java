package needledrop.cli;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import needledrop.media.FailureText;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Origin;

/** How a command ends: the exit statuses that scripts may rely on. */
enum ExitStatus {
  SUCCESS(0),
  INVALID_INPUT(1),
  ENVIRONMENT_FAILURE(2);

  private final int code;

  ExitStatus(int status) {
    this.code = status;
  }

  int code() {
    return code;
  }

  static ExitStatus of(Throwable failure) {
    return switch (failure) {
      case InputException _ -> INVALID_INPUT;
      case MediaException media ->
          media.origin() == Origin.FILE ? INVALID_INPUT : ENVIRONMENT_FAILURE;
      case IllegalArgumentException _ -> INVALID_INPUT;
      case NoSuchFileException _ -> INVALID_INPUT;
      case FileNotFoundException _ -> INVALID_INPUT;
      case UncheckedIOException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
      default -> ENVIRONMENT_FAILURE;
    };
  }

  /** One line that says what happened; never a stack trace. */
  static String message(Throwable failure) {
    return FailureText.of(failure);
  }
}
