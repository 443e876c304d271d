package needledrop.store;

/** Thrown if an operation of the disk or the database failed. */
public final class StoreFailedException extends StoreException {
  private static final long serialVersionUID = 1L;

  StoreFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
