package needledrop.store;

import java.nio.file.Path;

/** Another process holds this home. */
public final class HomeHeldException extends StoreException {
  private static final long serialVersionUID = 1L;
  private final String holder;

  HomeHeldException(Path folder, String holder) {
    super(
        "%s is in use by another Needledrop (process %s). Stop that one, or choose another folder with --home."
            .formatted(folder, holder),
        null);
    this.holder = holder;
  }

  /** The process id of the holder, or "unknown". */
  public String holder() {
    return holder;
  }
}
