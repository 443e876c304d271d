package needledrop.media.cue;

import needledrop.message.Message;

/**
 * Thrown if a cue sheet cannot be parsed or used. The message is a predicate that follows the name
 * of the file.
 */
public final class CueFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  CueFileException(String template, Object... namesAndValues) {
    this(Message.of(template, namesAndValues));
  }

  private CueFileException(Message reason) {
    super(reason.english());
    this.reason = reason;
  }

  public Message reason() {
    return reason;
  }
}
