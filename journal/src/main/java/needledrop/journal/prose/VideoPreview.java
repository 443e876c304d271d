package needledrop.journal.prose;

import org.jspecify.annotations.Nullable;

/** Title and thumbnail of an embedded video, stored in case the video is removed. */
public record VideoPreview(@Nullable String title, @Nullable ResponsiveImage image) {
  static final VideoPreview EMPTY = new VideoPreview(null, null);

  String titleOr(String authorTitle) {
    return authorTitle.isEmpty() && title != null ? title : authorTitle;
  }
}
