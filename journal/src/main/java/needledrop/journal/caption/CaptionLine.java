package needledrop.journal.caption;

import needledrop.media.Span;

/** One caption: plain text that is shown for a time span, usually one or two lines. */
public record CaptionLine(Span span, String text) {
  public CaptionLine {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A caption says something");
    }
  }
}
