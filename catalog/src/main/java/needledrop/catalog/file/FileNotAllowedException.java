package needledrop.catalog.file;

import java.nio.file.Path;

/**
 * Thrown if the program may not read a media file, because it is neither in the content store nor
 * below a watched folder that the owner confirmed.
 */
public final class FileNotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The message that the owner sees for such a file. */
  public static final String OWNER_MESSAGE = "The owner must confirm its folder first.";

  FileNotAllowedException(Path file) {
    super(file + " is not below a confirmed folder");
  }
}
