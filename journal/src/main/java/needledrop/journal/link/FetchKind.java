package needledrop.journal.link;

/**
 * What a request to another host asks for, a page or an image, with the accepted media types and
 * the size limit.
 */
public enum FetchKind {
  /** An HTML page or an oEmbed document; its title is near the beginning. */
  PAGE("text/html,*/*;q=0.5", 1 << 18),

  /** A still image, in the accepted formats. */
  IMAGE("image/webp,image/jpeg,image/png", 4 << 20);

  private final String acceptHeader;
  private final int maxBytes;

  FetchKind(String acceptHeader, int maxBytes) {
    this.acceptHeader = acceptHeader;
    this.maxBytes = maxBytes;
  }

  String acceptHeader() {
    return acceptHeader;
  }

  /** The most bytes that are read. */
  int maxBytes() {
    return maxBytes;
  }
}
