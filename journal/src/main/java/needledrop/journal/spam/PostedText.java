package needledrop.journal.spam;

/** What there is to read of a reply: who says to have written it, and the words. */
public record PostedText(String name, String text) {
  public PostedText {
    text = text.substring(0, Math.min(text.length(), MAX_TEXT_LENGTH));
  }

  /** Whoever writes more has been found out by then. */
  private static final int MAX_TEXT_LENGTH = 4_000;
}
