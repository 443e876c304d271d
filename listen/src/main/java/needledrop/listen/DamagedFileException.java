package needledrop.listen;

import java.nio.file.Path;

/**
 * Thrown if a fingerprint or index file is damaged or of another version; it must be created again.
 */
public final class DamagedFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DamagedFileException(Path file, String reason) {
    super(file + " is damaged: " + reason);
  }
}
