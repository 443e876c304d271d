package needledrop.media.process;

import needledrop.media.process.MediaException.Origin;

/**
 * The reason why a process failed, derived from its exit status and its standard error.
 *
 * @param origin whether the file or the environment is the cause
 * @param reason a clause for users
 */
public record ExitReason(Origin origin, String reason) {

  /** The exit status of a process that was ended by SIGKILL. */
  static final int SIGKILL_STATUS = 128 + 9;

  /** The exit status if the limit of CPU time was exceeded. */
  private static final int SIGXCPU_STATUS = 128 + 24;

  /** The exit status if the limit of the output size was exceeded. */
  private static final int SIGXFSZ_STATUS = 128 + 25;

  private static final int MAX_SIGNAL_STATUS = 128 + 31;

  /**
   * The exit status of ffmpeg if a signal asked it to stop; the only such signal here is that of
   * the limit of CPU time.
   */
  private static final int INTERRUPTED_STATUS = 255;

  static ExitReason of(int status, StderrTail stderrTail) {
    return switch (status) {
      case SIGXCPU_STATUS, INTERRUPTED_STATUS ->
          new ExitReason(Origin.FILE, "it takes ffmpeg longer than such a file ever should");
      case SIGXFSZ_STATUS ->
          new ExitReason(Origin.FILE, "what it makes grows larger than it ever should");
      case SIGKILL_STATUS ->
          new ExitReason(Origin.ENVIRONMENT, "the system ended ffmpeg, perhaps for want of memory");
      default ->
          status > 128 && status <= MAX_SIGNAL_STATUS ? ofCrash(status) : ofStderr(stderrTail);
    };
  }

  /** Returns the reason if the output ended before it was complete. */
  public static ExitReason ofEarlyEnd() {
    return new ExitReason(Origin.FILE, "ffmpeg stopped in the middle");
  }

  private static ExitReason ofCrash(int status) {
    return new ExitReason(Origin.FILE, "ffmpeg crashed on it (signal " + (status - 128) + ")");
  }

  private static ExitReason ofStderr(StderrTail stderrTail) {
    String reason = stderrTail.reason();
    boolean isEnvironment =
        reason.contains("No space left") || reason.contains("Cannot allocate memory");
    return new ExitReason(isEnvironment ? Origin.ENVIRONMENT : Origin.FILE, reason);
  }
}
