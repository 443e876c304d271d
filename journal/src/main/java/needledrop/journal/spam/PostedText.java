package needledrop.journal.spam;

/** The parts of a reply that the spam filter reads: the name of its author and its text. */
public record PostedText(String name, String text) {
  public PostedText {
    text = text.substring(0, Math.min(text.length(), MAX_TEXT_LENGTH));
  }

  /** Text after this length is ignored. */
  private static final int MAX_TEXT_LENGTH = 4_000;
}
