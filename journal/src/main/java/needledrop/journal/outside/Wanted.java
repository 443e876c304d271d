package needledrop.journal.outside;

/** What is asked for: how it is to come, and how much of it is read. */
public enum Wanted {
  /**
   * A page, or what a program is told instead of one; what it is called stands at its beginning.
   */
  PAGE("text/html,*/*;q=0.5", 1 << 18),

  /** A still picture, of the kinds that are taken. */
  PICTURE("image/webp,image/jpeg,image/png", 4 << 20);

  private final String accepted;
  private final int most;

  Wanted(String accepted, int most) {
    this.accepted = accepted;
    this.most = most;
  }

  String accepted() {
    return accepted;
  }

  /** In bytes. */
  int most() {
    return most;
  }
}
