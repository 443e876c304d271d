package needledrop.store;

import java.nio.file.Path;

/** Thrown if another process has locked the home. */
public final class HomeLockedException extends StoreException {
  private static final long serialVersionUID = 1L;
  private final String processId;

  HomeLockedException(Path folder, String processId) {
    super(
        "%s is in use by another Needledrop (process %s). Stop that one, or choose another folder with --home."
            .formatted(folder, processId),
        null);
    this.processId = processId;
  }

  /** Returns the id of the process that has the lock, or "unknown". */
  public String processId() {
    return processId;
  }
}
