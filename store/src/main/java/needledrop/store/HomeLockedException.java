package needledrop.store;

import java.nio.file.Path;

/** Another process holds this home. */
public final class HomeLockedException extends StoreException {
  private static final long serialVersionUID = 1L;
  private final String processId;

  HomeLockedException(Path folder, String holder) {
    super(
        "%s is in use by another Needledrop (process %s). Stop that one, or choose another folder with --home."
            .formatted(folder, holder),
        null);
    this.processId = holder;
  }

  /** The process id of the holder, or "unknown". */
  public String processId() {
    return processId;
  }
}
