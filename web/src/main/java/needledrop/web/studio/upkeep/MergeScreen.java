package needledrop.web.studio.upkeep;

import java.util.List;
import java.util.Map;
import needledrop.catalog.detail.FactLine;
import needledrop.catalog.item.Item;
import needledrop.web.http.Form;
import org.jspecify.annotations.Nullable;

/**
 * Two items side by side, before the one is merged into the other.
 *
 * @param other the one that would go; null while it is not said
 */
public record MergeScreen(Item kept, List<FactLine> facts, @Nullable Other other, Form form) {

  /** The item that would go, and how many rows of what kinds would move. */
  public record Other(Item item, List<FactLine> facts, List<Count> moves) {}

  public record Count(String what, int number) {}

  static List<Count> counted(Map<String, Integer> rows) {
    return rows.entrySet().stream()
        .map(row -> new Count(words(row.getKey()), row.getValue()))
        .toList();
  }

  private static String words(String table) {
    return switch (table) {
      case "fact" -> "Facts, those in the bin too";
      case "cue" -> "Cues";
      case "song_file" -> "Sound files";
      case "footage" -> "Footage";
      case "identifier" -> "Identifiers";
      case "history" -> "Lines of history";
      case "item" -> "Items merged before";
      case "entry" -> "Entries";
      default -> table;
    };
  }

  public String address() {
    return "/studio/catalog" + kept.path();
  }
}
