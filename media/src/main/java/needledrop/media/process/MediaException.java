package needledrop.media.process;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A media file could not be read or made: which file, with which command, and what ffmpeg said.
 *
 * <p>{@link #getMessage} is one sentence that a person can use; {@link #stderrTail} and {@link
 * #command} are for whoever looks closer.
 */
@SuppressWarnings("serial") // never written anywhere
public final class MediaException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Where the cause lies, and so who can do something about it. */
  public enum Origin {
    /** The file is broken, refused, or not what it seems: another file is needed. */
    FILE,
    /** ffmpeg is missing, or the machine ran out of something: the same file may do later. */
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
      String said) {
    super(sentence);
    this.origin = origin;
    this.message = sentence;
    this.reason = reason;
    this.file = file;
    this.command = List.copyOf(command);
    this.exitStatus = exitStatus;
    this.stderrTail = said;
  }

  /** Nothing was run, since the file or the machine lacks what it takes. */
  public static MediaException beforeRun(Origin origin, @Nullable Path file, String sentence) {
    return new MediaException(origin, sentence, sentence, file, List.of(), 0, "");
  }

  /** A process ran, and what came of it is of no use. */
  public static MediaException afterRun(
      FfmpegCommand ffmpegCommand,
      String verb,
      ExitReason exitReason,
      int exitStatus,
      String said) {
    Path file = ffmpegCommand.subject();
    String sentence = file.getFileName() + " " + verb + ": " + exitReason.reason();
    return new MediaException(
        exitReason.origin(),
        sentence,
        exitReason.reason(),
        file,
        ffmpegCommand.commandLine(),
        exitStatus,
        said);
  }

  /** One sentence that a person can use. */
  @Override
  public String getMessage() {
    return message;
  }

  public Origin origin() {
    return origin;
  }

  /** The sentence without the file's name, for places where the file goes by another one. */
  public String reason() {
    return reason;
  }

  public @Nullable Path file() {
    return file;
  }

  /** What was run, without the sandbox around it; empty where nothing was. */
  public List<String> command() {
    return command;
  }

  /** As the system gave it; above 128 the process was ended by a signal. */
  public int exitStatus() {
    return exitStatus;
  }

  /** The last few kilobytes of what ffmpeg wrote to standard error. */
  public String stderrTail() {
    return stderrTail;
  }
}
