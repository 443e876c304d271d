package needledrop.journal.prose;

import java.util.Optional;

/** What a text means by {@code image:12}, and what is kept of a video that it embeds. */
@FunctionalInterface
public interface ImageResolver {
  /** For texts that show none. */
  ImageResolver NONE = number -> Optional.empty();

  Optional<ResponsiveImage> findImage(long number);

  /** Nothing for a video whose provider was never asked. */
  default Optional<VideoPreview> of(Embed video) {
    return Optional.empty();
  }
}
