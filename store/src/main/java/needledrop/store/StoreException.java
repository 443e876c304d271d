package needledrop.store;

import org.jspecify.annotations.Nullable;

/** A failure of the store, with a message for the person who runs the journal. */
public abstract sealed class StoreException extends RuntimeException
    permits DiskFullException, HomeLockedException, NewerHomeException, StoreFailedException {
  private static final long serialVersionUID = 1L;

  private final String message;

  StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
