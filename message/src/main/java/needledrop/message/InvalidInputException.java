package needledrop.message;

/** Thrown for input that cannot be accepted; its message tells the user what to do about it. */
public final class InvalidInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Message userMessage;

  public InvalidInputException(String template, Object... namesAndValues) {
    this(Message.of(template, namesAndValues));
  }

  public InvalidInputException(Message userMessage) {
    super(userMessage.english());
    this.userMessage = userMessage;
  }

  public InvalidInputException(Throwable cause, String template, Object... namesAndValues) {
    this(Message.of(template, namesAndValues));
    initCause(cause);
  }

  /** Returns the message, to be rendered in the language of the user. */
  public Message userMessage() {
    return userMessage;
  }
}
