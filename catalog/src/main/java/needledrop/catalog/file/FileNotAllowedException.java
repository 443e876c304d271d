package needledrop.catalog.file;

import java.nio.file.Path;

/** Thrown for a file that is neither on the shelf nor below a confirmed folder. */
public final class FileNotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What the owner reads about such a file. */
  public static final String OWNER_MESSAGE = "The owner must confirm its folder first.";

  FileNotAllowedException(Path file) {
    super(file + " is not below a confirmed folder");
  }
}
