package needledrop.web.studio.duplicates;

import java.util.List;
import java.util.Map;
import needledrop.catalog.detail.FactLine;
import needledrop.catalog.item.Item;
import needledrop.web.http.Form;
import org.jspecify.annotations.Nullable;

/**
 * The data of the screen that compares two catalog items before one is merged into the other.
 *
 * @param source the one that would go; null while it is not said
 */
public record MergeScreen(
    Item target, List<FactLine> facts, @Nullable MergedItem source, Form form) {

  /** The item that would go, and how many rows of what kinds would move. */
  public record MergedItem(Item item, List<FactLine> facts, List<RowCount> moves) {}

  public record RowCount(String label, int count) {}

  static List<RowCount> rowCounts(Map<String, Integer> rows) {
    return rows.entrySet().stream()
        .map(row -> new RowCount(rowLabel(row.getKey()), row.getValue()))
        .toList();
  }

  private static String rowLabel(String table) {
    return switch (table) {
      case "fact" -> "Facts, including those in the bin";
      case "cue" -> "Cues";
      case "song_file" -> "Audio files";
      case "footage" -> "Footage";
      case "identifier" -> "Identifiers";
      case "history" -> "History records";
      case "item" -> "Previously merged items";
      case "entry" -> "Entries";
      default -> table;
    };
  }

  public String address() {
    return "/studio/catalog" + target.path();
  }
}
