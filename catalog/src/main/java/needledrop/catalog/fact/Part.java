package needledrop.catalog.fact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import needledrop.catalog.item.Item;

/** A piece of a sentence as a page shows it: words, or words that lead somewhere. */
public sealed interface Part {
  /** It in English. */
  String text();

  /** Words of somebody's own, as a name. */
  record Text(String text) implements Part {}

  /**
   * Words of ours, which a page says in its language.
   *
   * @param english with {@code {}} where a value stands
   * @param values names, numbers, dates, peaks, and further words of ours
   */
  record Said(String english, List<Object> values) implements Part {
    public static Said of(String english, Object... values) {
      return new Said(english, List.copyOf(Arrays.asList(values)));
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder(english);
      int from = 0;
      for (Object value : values) {
        String words = text(value);
        int place = text.indexOf("{}", from);
        text.replace(place, place + 2, words);
        from = place + words.length();
      }
      return text.toString();
    }

    private static String text(Object value) {
      return switch (value) {
        case Part part -> part.text();
        case PartialDate date -> date.inWords();
        case Peak peak -> peak.inWords();
        default -> value.toString();
      };
    }
  }

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
