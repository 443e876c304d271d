package needledrop.catalog.fact;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of the table "fact" that say where it comes from. */
final class SourceColumns {
  private SourceColumns() {}

  static Map<String, @Nullable Object> columns(FactSource factSource) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("source", kind(factSource));
    columns.put("source_name", name(factSource));
    columns.put("source_page", factSource instanceof FactSource.Cited cited ? cited.page() : null);
    columns.put(
        "source_date",
        factSource instanceof FactSource.Cited(_, _, PartialDate date) && date != null
            ? date.text()
            : null);
    columns.put("confidence", factSource instanceof FactSource.Heard(double sure) ? sure : null);
    return columns;
  }

  private static String kind(FactSource factSource) {
    return switch (factSource) {
      case FactSource.Cited cited -> "cited";
      case FactSource.Heard heard -> "heard";
      case FactSource.Imported imported -> "imported";
      case FactSource.Recalled recalled -> "recalled";
    };
  }

  private static @Nullable String name(FactSource factSource) {
    return switch (factSource) {
      case FactSource.Cited(String title, _, _) -> title;
      case FactSource.Heard heard -> null;
      case FactSource.Imported(String from) -> from;
      case FactSource.Recalled(String by) -> by;
    };
  }
}
