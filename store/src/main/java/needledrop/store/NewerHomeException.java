package needledrop.store;

import java.nio.file.Path;

/** This home was written by a newer Needledrop, which knows tables that this one does not. */
public final class NewerHomeException extends StoreException {
  private static final long serialVersionUID = 1L;

  NewerHomeException(Path file, String theirs, String ours) {
    super(
        "%s was written by a newer Needledrop (schema %s; this one knows %s). Nothing was changed; use the newer program."
            .formatted(file, theirs, ours),
        null);
  }
}
