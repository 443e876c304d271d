package needledrop.media.ffmpeg;

import java.util.List;
import java.util.stream.Stream;

/**
 * Flattens nested lists into the argument list of a command; other objects are converted with
 * {@code toString}.
 */
final class Arguments {

  private Arguments() {}

  static List<String> of(Object... parts) {
    return Stream.of(parts).flatMap(Arguments::flatten).toList();
  }

  private static Stream<String> flatten(Object part) {
    return part instanceof List<?> list
        ? list.stream().flatMap(Arguments::flatten)
        : Stream.of(part.toString());
  }
}
