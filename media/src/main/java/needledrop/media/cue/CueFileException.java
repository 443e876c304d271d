package needledrop.media.cue;

import needledrop.message.Message;

/** Thrown for a cue sheet that makes no sense; the message is the end of a sentence about it. */
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
