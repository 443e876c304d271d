package needledrop.journal.prose;

import java.util.Optional;
import needledrop.store.Ids;
import org.commonmark.node.Image;

/** Parses the addresses of the journal's own images, typed as {@code ![text](image:12)}. */
final class ImageAddress {
  private static final String SCHEME = "image:";

  private ImageAddress() {}

  static Optional<Long> parseId(Image image) {
    String address = image.getDestination();
    return address.startsWith(SCHEME)
        ? Ids.parseNumber(address.substring(SCHEME.length()))
        : Optional.empty();
  }
}
