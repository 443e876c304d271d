package needledrop.media.process;

import needledrop.media.process.MediaException.Blame;

/** Why a process ended badly, as far as its exit status and its last words tell. */
public record Ending(Blame blame, String reason) {

  /** The status of a process that was killed. */
  static final int KILLED = 128 + 9;

  private static final int PROCESSOR_LIMIT = 128 + 24;
  private static final int SIZE_LIMIT = 128 + 25;
  private static final int LAST_SIGNAL = 128 + 31;

  /** What ffmpeg answers when a signal asks it to stop; ours is the limit on processor time. */
  private static final int ASKED_TO_STOP = 255;

  static Ending of(int status, Said said) {
    return switch (status) {
      case PROCESSOR_LIMIT, ASKED_TO_STOP ->
          new Ending(Blame.FILE, "it takes ffmpeg longer than such a file ever should");
      case SIZE_LIMIT -> new Ending(Blame.FILE, "what it makes grows larger than it ever should");
      case KILLED ->
          new Ending(Blame.MACHINE, "the system ended ffmpeg, perhaps for want of memory");
      default -> status > 128 && status <= LAST_SIGNAL ? crashed(status) : refused(said);
    };
  }

  public static Ending silent() {
    return new Ending(Blame.FILE, "ffmpeg stopped in the middle");
  }

  private static Ending crashed(int status) {
    return new Ending(Blame.FILE, "ffmpeg crashed on it (signal " + (status - 128) + ")");
  }

  private static Ending refused(Said said) {
    String reason = said.reason();
    boolean machine = reason.contains("No space left") || reason.contains("Cannot allocate memory");
    return new Ending(machine ? Blame.MACHINE : Blame.FILE, reason);
  }
}
