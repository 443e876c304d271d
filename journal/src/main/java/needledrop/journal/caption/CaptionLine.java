package needledrop.journal.caption;

import needledrop.media.Span;

/** What stands on the picture for a while: plain words, at most a few lines of them. */
public record CaptionLine(Span span, String text) {
  public CaptionLine {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A caption says something");
    }
  }
}
