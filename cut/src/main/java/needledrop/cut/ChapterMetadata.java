package needledrop.cut;

import java.util.List;

/** A clip's title and chapters in the text format that ffmpeg reads metadata from. */
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

  /** A backslash takes the meaning from what would end a value or begin a comment. */
  private static String escape(String value) {
    return value.replaceAll("\\R", " ").replaceAll("[=;#\\\\]", "\\\\$0");
  }
}
