package needledrop.journal.prose;

import org.jspecify.annotations.Nullable;

/** What its provider told of a video that a text embeds, kept in case the video goes. */
public record VideoPreview(@Nullable String title, @Nullable ResponsiveImage image) {
  static final VideoPreview EMPTY = new VideoPreview(null, null);

  String titleOr(String byItsAuthor) {
    return byItsAuthor.isEmpty() && title != null ? title : byItsAuthor;
  }
}
