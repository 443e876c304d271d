package needledrop.journal.spam;

/** What there is to read of a reply: who says to have written it, and the words. */
public record Message(String name, String words) {
  public Message {
    words = words.substring(0, Math.min(words.length(), LONGEST));
  }

  /** Whoever writes more has been found out by then. */
  private static final int LONGEST = 4_000;
}
