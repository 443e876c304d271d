package needledrop.media.ffmpeg;

import java.util.List;
import java.util.stream.Stream;

/** A command's arguments, written in one row: lists are laid flat, all else is written as text. */
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
