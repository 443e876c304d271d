package needledrop.cli;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import needledrop.media.FailureText;
import needledrop.media.process.MediaException;
import needledrop.media.process.MediaException.Origin;

/** The exit statuses of the commands, which scripts can rely on. */
enum ExitStatus {
  SUCCESS(0),
  INVALID_INPUT(1),
  ENVIRONMENT_FAILURE(2);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
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

  /** Returns a message in one line, without a stack trace. */
  static String message(Throwable failure) {
    return FailureText.of(failure);
  }
}
