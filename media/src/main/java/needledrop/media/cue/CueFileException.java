package needledrop.media.cue;

/** Thrown for a cue sheet that makes no sense; the message is the end of a sentence about it. */
public final class CueFileException extends Exception {
  private static final long serialVersionUID = 1L;

  CueFileException(String reason) {
    super(reason);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
