package needledrop.journal.link;

/** What is asked for: how it is to come, and how much of it is read. */
public enum FetchKind {
  /**
   * A page, or what a program is told instead of one; what it is called stands at its beginning.
   */
  PAGE("text/html,*/*;q=0.5", 1 << 18),

  /** A still picture, of the kinds that are taken. */
  IMAGE("image/webp,image/jpeg,image/png", 4 << 20);

  private final String acceptHeader;
  private final int maxBytes;

  FetchKind(String accepted, int most) {
    this.acceptHeader = accepted;
    this.maxBytes = most;
  }

  String acceptHeader() {
    return acceptHeader;
  }

  /** In bytes. */
  int maxBytes() {
    return maxBytes;
  }
}
