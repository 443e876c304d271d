package needledrop.media.process;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a media file could not be read or written. It holds the file, the command, its exit
 * status and its standard error.
 *
 * <p>{@link #getMessage} is one sentence for users; {@link #stderrTail} and {@link #command} are
 * for diagnosis.
 */
@SuppressWarnings("serial") // never serialized
public final class MediaException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Where the cause is, and so what can be done about it. */
  public enum Origin {
    /** The file is damaged, rejected or of an unsupported kind: another file is needed. */
    FILE,
    /**
     * ffmpeg is missing, or the machine ran out of a resource: a retry with the same file may
     * succeed.
     */
    ENVIRONMENT
  }

  private final Origin origin;
  private final String message;
  private final String reason;
  private final @Nullable Path file;
  private final List<String> command;
  private final int exitStatus;
  private final String stderrTail;

  private MediaException(
      Origin origin,
      String sentence,
      String reason,
      @Nullable Path file,
      List<String> command,
      int exitStatus,
      String stderrTail) {
    super(sentence);
    this.origin = origin;
    this.message = sentence;
    this.reason = reason;
    this.file = file;
    this.command = List.copyOf(command);
    this.exitStatus = exitStatus;
    this.stderrTail = stderrTail;
  }

  /**
   * Returns the exception for an operation that failed before a process was started.
   *
   * @param sentence a complete sentence for users
   */
  public static MediaException beforeRun(Origin origin, @Nullable Path file, String sentence) {
    return new MediaException(origin, sentence, sentence, file, List.of(), 0, "");
  }

  /**
   * Returns the exception for a process that failed or whose output is unusable.
   *
   * @param verb the predicate that follows the file name, such as "could not be made"
   * @param stderrTail the end of what the process wrote to standard error
   */
  public static MediaException afterRun(
      FfmpegCommand ffmpegCommand,
      String verb,
      ExitReason exitReason,
      int exitStatus,
      String stderrTail) {
    Path file = ffmpegCommand.subject();
    String sentence = file.getFileName() + " " + verb + ": " + exitReason.reason();
    return new MediaException(
        exitReason.origin(),
        sentence,
        exitReason.reason(),
        file,
        ffmpegCommand.commandLine(),
        exitStatus,
        stderrTail);
  }

  /** Returns one sentence for users. */
  @Override
  public String getMessage() {
    return message;
  }

  /** Returns where the cause is. */
  public Origin origin() {
    return origin;
  }

  /** Returns the reason without the file name, for places that show another name for the file. */
  public String reason() {
    return reason;
  }

  /** Returns the file that the operation was about, if there was one. */
  public @Nullable Path file() {
    return file;
  }

  /** Returns the command line, without that of the sandbox; empty if no process was started. */
  public List<String> command() {
    return command;
  }

  /**
   * Returns the exit status; above 128, the process was ended by the signal with the number status
   * − 128.
   */
  public int exitStatus() {
    return exitStatus;
  }

  /** Returns the end of what ffmpeg wrote to standard error. */
  public String stderrTail() {
    return stderrTail;
  }
}
