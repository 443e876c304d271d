package needledrop.journal.syndication;

import java.util.Optional;
import java.util.stream.Stream;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.clip.ClipStills;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.image.Image;
import needledrop.journal.relation.FullEntry;

/**
 * An image for link previews of a page, with its size in pixels.
 *
 * @param alt the alternative text; empty if there is none
 */
public record PreviewImage(String path, String alt, int width, int height) {

  /**
   * Returns the preview image of an entry: the poster of its first playable clip, or else its first
   * image.
   */
  public static Optional<PreviewImage> of(FullEntry full) {
    return full.clips().stream()
        .map(ClipWithCues::clip)
        .flatMap(clip -> of(clip).stream())
        .findFirst()
        .or(() -> Optional.ofNullable(full.cover()).map(PreviewImage::of));
  }

  /** Returns the poster of a clip, or empty if it cannot be played. */
  public static Optional<PreviewImage> of(Clip clip) {
    return Optional.ofNullable(clip.publicRendition())
        .map(rendition -> {
          int width = Math.min(ClipFile.MAX_POSTER_WIDTH, rendition.width());
          return new PreviewImage(
              clip.path(ClipFile.POSTER), clip.title(), width, ClipStills.height(rendition, width));
        });
  }

  private static PreviewImage of(Image image) {
    return new PreviewImage(image.path(), "", image.fallbackWidth(), image.fallbackHeight());
  }

  /** Returns all images of an entry that search engines may use. */
  static Stream<PreviewImage> all(FullEntry full) {
    return Stream.concat(
        full.clips().stream().flatMap(clip -> of(clip.clip()).stream()),
        Stream.ofNullable(full.cover()).map(PreviewImage::of));
  }
}
