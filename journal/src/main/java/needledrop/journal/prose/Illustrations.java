package needledrop.journal.prose;

import java.util.Optional;

/** What a text means by {@code image:12}, and what is kept of a video that it embeds. */
@FunctionalInterface
public interface Illustrations {
  /** For texts that show none. */
  Illustrations NONE = number -> Optional.empty();

  Optional<Illustration> numbered(long number);

  /** Nothing for a video whose provider was never asked. */
  default Optional<VideoCard> of(Embed video) {
    return Optional.empty();
  }
}
