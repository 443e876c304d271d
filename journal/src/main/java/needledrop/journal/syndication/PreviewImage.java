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
 * A picture that stands for a page elsewhere, with its size in pixels.
 *
 * @param alt what is to be seen; the empty text if nothing says so
 */
public record PreviewImage(String path, String alt, int width, int height) {

  /** The first picture of an entry: of its first clip that plays, or else of its text. */
  public static Optional<PreviewImage> of(FullEntry full) {
    return full.clips().stream()
        .map(ClipWithCues::clip)
        .flatMap(clip -> of(clip).stream())
        .findFirst()
        .or(() -> Optional.ofNullable(full.cover()).map(PreviewImage::of));
  }

  /** The poster of a clip, if it plays. */
  public static Optional<PreviewImage> of(Clip clip) {
    return Optional.ofNullable(clip.publicRendition())
        .map(playing -> {
          int width = Math.min(ClipFile.MAX_POSTER_WIDTH, playing.width());
          return new PreviewImage(
              clip.path(ClipFile.POSTER), clip.title(), width, ClipStills.height(playing, width));
        });
  }

  private static PreviewImage of(Image image) {
    return new PreviewImage(image.path(), "", image.fallbackWidth(), image.fallbackHeight());
  }

  /** All pictures of an entry that search engines may choose from. */
  static Stream<PreviewImage> all(FullEntry full) {
    return Stream.concat(
        full.clips().stream().flatMap(shown -> of(shown.clip()).stream()),
        Stream.ofNullable(full.cover()).map(PreviewImage::of));
  }
}
