package needledrop.store;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the database or the files of the journal cannot be used; the message is for the person
 * who runs it.
 */
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
