package needledrop.listen;

import java.nio.file.Path;

/** A fingerprint or index file that is not what was once written; it has to be made again. */
public final class DamagedFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DamagedFileException(Path file, String what) {
    super(file + " is damaged: " + what);
  }
}
