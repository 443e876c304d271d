package needledrop.store;

import java.nio.file.Path;

/** Thrown if a home was written by a newer program with a newer database schema. */
public final class NewerHomeException extends StoreException {
  private static final long serialVersionUID = 1L;

  NewerHomeException(Path file, String foundVersion, String knownVersion) {
    super(
        "%s was written by a newer Needledrop (schema %s; this one knows %s). Nothing was changed; use the newer program."
            .formatted(file, foundVersion, knownVersion),
        null);
  }
}
