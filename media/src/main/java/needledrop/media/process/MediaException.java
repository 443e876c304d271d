package needledrop.media.process;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A media file could not be read or made: which file, with which command, and what ffmpeg said.
 *
 * <p>{@link #getMessage} is one sentence that a person can use; {@link #said} and {@link #command}
 * are for whoever looks closer.
 */
@SuppressWarnings("serial") // never written anywhere
public final class MediaException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Where the cause lies, and so who can do something about it. */
  public enum Blame {
    /** The file is broken, refused, or not what it seems: another file is needed. */
    FILE,
    /** ffmpeg is missing, or the machine ran out of something: the same file may do later. */
    MACHINE
  }

  private final Blame blame;
  private final String sentence;
  private final String reason;
  private final @Nullable Path file;
  private final List<String> command;
  private final int exitStatus;
  private final String said;

  private MediaException(
      Blame blame,
      String sentence,
      String reason,
      @Nullable Path file,
      List<String> command,
      int exitStatus,
      String said) {
    super(sentence);
    this.blame = blame;
    this.sentence = sentence;
    this.reason = reason;
    this.file = file;
    this.command = List.copyOf(command);
    this.exitStatus = exitStatus;
    this.said = said;
  }

  /** Nothing was run, since the file or the machine lacks what it takes. */
  public static MediaException before(Blame blame, @Nullable Path file, String sentence) {
    return new MediaException(blame, sentence, sentence, file, List.of(), 0, "");
  }

  /** A process ran, and what came of it is of no use. */
  public static MediaException after(
      Command command, String verb, Ending ending, int exitStatus, String said) {
    Path file = command.subject();
    String sentence = file.getFileName() + " " + verb + ": " + ending.reason();
    return new MediaException(
        ending.blame(), sentence, ending.reason(), file, command.line(), exitStatus, said);
  }

  /** One sentence that a person can use. */
  @Override
  public String getMessage() {
    return sentence;
  }

  public Blame blame() {
    return blame;
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
  public String said() {
    return said;
  }
}
