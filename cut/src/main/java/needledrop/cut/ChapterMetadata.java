package needledrop.cut;

import java.util.List;

/** Formats the title and chapters of a clip as an ffmpeg metadata file (FFMETADATA1). */
final class ChapterMetadata {
  private ChapterMetadata() {}

  static String format(String title, List<Timeline.Chapter> chapters) {
    StringBuilder text = new StringBuilder(";FFMETADATA1\n");
    if (!title.isBlank()) {
      text.append("title=").append(escape(title)).append('\n');
    }
    for (Timeline.Chapter chapter : chapters) {
      text.append("[CHAPTER]\nTIMEBASE=1/1000\n");
      text.append("START=").append(chapter.span().start().toMillis()).append('\n');
      text.append("END=").append(chapter.span().end().toMillis()).append('\n');
      text.append("title=").append(escape(chapter.title())).append('\n');
    }
    return text.toString();
  }

  /** Escapes the characters that would end a value or start a comment. */
  private static String escape(String value) {
    return value.replaceAll("\\R", " ").replaceAll("[=;#\\\\]", "\\\\$0");
  }
}
