package needledrop.media.process;

import needledrop.media.process.MediaException.Origin;

/** Why a process ended badly, as far as its exit status and its last words tell. */
public record ExitReason(Origin origin, String reason) {

  /** The status of a process that was killed. */
  static final int SIGKILL_STATUS = 128 + 9;

  private static final int SIGXCPU_STATUS = 128 + 24;
  private static final int SIGXFSZ_STATUS = 128 + 25;
  private static final int MAX_SIGNAL_STATUS = 128 + 31;

  /** What ffmpeg answers when a signal asks it to stop; ours is the limit on processor time. */
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

  public static ExitReason ofEarlyEnd() {
    return new ExitReason(Origin.FILE, "ffmpeg stopped in the middle");
  }

  private static ExitReason ofCrash(int status) {
    return new ExitReason(Origin.FILE, "ffmpeg crashed on it (signal " + (status - 128) + ")");
  }

  private static ExitReason ofStderr(StderrTail stderrTail) {
    String reason = stderrTail.reason();
    boolean machine = reason.contains("No space left") || reason.contains("Cannot allocate memory");
    return new ExitReason(machine ? Origin.ENVIRONMENT : Origin.FILE, reason);
  }
}
