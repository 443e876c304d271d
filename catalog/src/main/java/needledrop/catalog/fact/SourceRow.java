package needledrop.catalog.fact;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of the table "fact" that say where it comes from. */
final class SourceRow {
  private SourceRow() {}

  static Map<String, @Nullable Object> columns(Source source) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("source", kind(source));
    columns.put("source_name", name(source));
    columns.put("source_page", source instanceof Source.Cited cited ? cited.page() : null);
    columns.put(
        "source_date",
        source instanceof Source.Cited(_, _, PartialDate date) && date != null
            ? date.text()
            : null);
    columns.put("confidence", source instanceof Source.Heard(double sure) ? sure : null);
    return columns;
  }

  private static String kind(Source source) {
    return switch (source) {
      case Source.Cited cited -> "cited";
      case Source.Heard heard -> "heard";
      case Source.Imported imported -> "imported";
      case Source.Recalled recalled -> "recalled";
    };
  }

  private static @Nullable String name(Source source) {
    return switch (source) {
      case Source.Cited(String title, _, _) -> title;
      case Source.Heard heard -> null;
      case Source.Imported(String from) -> from;
      case Source.Recalled(String by) -> by;
    };
  }
}
