package needledrop.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks that a file given on the command line exists and is readable, and otherwise throws an
 * exception with the reason.
 */
final class FileArgument {
  private FileArgument() {}

  /**
   * Returns the file if it is readable.
   *
   * @throws InputException if it is not
   */
  static Path requireReadable(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": is a folder, not a file");
    }
    if (!Files.exists(file)) {
      throw new InputException(file + ": there is no such file");
    }
    if (!Files.isReadable(file)) {
      throw new InputException(file + ": permission denied");
    }
    return file;
  }
}
