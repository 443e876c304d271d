package needledrop.journal.prose;

import java.util.Optional;

/** What a text means by {@code image:12}. */
@FunctionalInterface
public interface Illustrations {
  /** For texts that show none. */
  Illustrations NONE = number -> Optional.empty();

  Optional<Illustration> numbered(long number);
}
