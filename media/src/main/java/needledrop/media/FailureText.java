package needledrop.media;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Describes an exception in one line for users: what happened and to which file. */
public final class FailureText {
  /**
   * Matches for instance the class name in "java.nio.file.AccessDeniedException: /home/film.mkv".
   */
  private static final Pattern CLASS_NAME =
      Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z][\\w$]*(?:Exception|Error)(?::\\s*|\\b)");

  private FailureText() {}

  /** Returns the first line of the message, without names of Java classes. */
  public static String of(Throwable failure) {
    String text =
        switch (failure) {
          case FileSystemException file -> file.getFile() + ": " + reason(file);
          case InvalidPathException path ->
              FileNameEncoding.problemMessage(path.getInput()).english();
          case OutOfMemoryError _ -> "The program needs more memory than it was given";
          case UncheckedIOException wrapper when wrapper.getCause() != null ->
              of(wrapper.getCause());
          case ExecutionException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
          case CompletionException wrapper when wrapper.getCause() != null ->
              of(wrapper.getCause());
          default -> message(failure);
        };
    return ControlCharacters.remove(text.lines().findFirst().orElse(text));
  }

  private static String reason(FileSystemException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "there is no such file";
      case AccessDeniedException _ -> "may not be read or written";
      case FileAlreadyExistsException _ -> "already exists";
      case DirectoryNotEmptyException _ -> "is a folder that is not empty";
      case NotDirectoryException _ -> "is not a folder";
      default -> failure.getReason() != null ? failure.getReason() : "could not be used";
    };
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    String plain = message == null ? "" : CLASS_NAME.matcher(message).replaceAll("").strip();
    return plain.isEmpty() ? causeOrClassName(failure, failure.getCause()) : plain;
  }

  private static String causeOrClassName(Throwable failure, @Nullable Throwable cause) {
    return cause != null
        ? of(cause)
        : "failed inside the program (" + failure.getClass().getSimpleName() + ")";
  }
}
