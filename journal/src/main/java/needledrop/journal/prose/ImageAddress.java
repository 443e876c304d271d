package needledrop.journal.prose;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Image;

/** The pictures in a text that are our own, typed as {@code ![words](image:12)}. */
final class ImageAddress {
  private static final Pattern ADDRESS = Pattern.compile("image:(\\d{1,18})");

  private ImageAddress() {}

  static OptionalLong parseId(Image image) {
    Matcher address = ADDRESS.matcher(image.getDestination());
    return address.matches()
        ? OptionalLong.of(Long.parseLong(address.group(1)))
        : OptionalLong.empty();
  }
}
