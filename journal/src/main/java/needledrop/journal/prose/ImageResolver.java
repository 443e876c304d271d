package needledrop.journal.prose;

import java.util.Optional;

/** Finds the images for a text: those of {@code image:12}, and previews of embedded videos. */
@FunctionalInterface
public interface ImageResolver {
  /** Finds nothing; for texts without images. */
  ImageResolver NONE = id -> Optional.empty();

  Optional<ResponsiveImage> findImage(long id);

  /** Returns the preview of a video, or empty if there is none. */
  default Optional<VideoPreview> of(Embed video) {
    return Optional.empty();
  }
}
