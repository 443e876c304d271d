package needledrop.journal.prose;

import org.jspecify.annotations.Nullable;

/** What its provider told of a video that a text embeds, kept in case the video goes. */
public record VideoCard(@Nullable String title, @Nullable Illustration picture) {
  static final VideoCard EMPTY = new VideoCard(null, null);

  String titled(String byItsAuthor) {
    return byItsAuthor.isEmpty() && title != null ? title : byItsAuthor;
  }
}
