package needledrop.journal.prose;

import java.util.Optional;
import needledrop.store.Ids;
import org.commonmark.node.Image;

/**
 * Reads the image id from an image in Markdown whose address is the journal's own, such as {@code
 * ![text](image:12)}.
 */
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
