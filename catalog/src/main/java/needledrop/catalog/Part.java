package needledrop.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a sentence as a page shows it: words, or words that lead somewhere. */
public sealed interface Part {
  String text();

  record Text(String text) implements Part {}

  /** The path is one of the journal's, as "/film/rocky-iv", or a whole address elsewhere. */
  record Link(String text, String path) implements Part {}

  static Part to(Item item) {
    return new Link(item.name(), item.path());
  }

  /** The sentence as bare words. */
  static String words(List<Part> parts) {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
