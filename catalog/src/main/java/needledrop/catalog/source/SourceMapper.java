package needledrop.catalog.source;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import needledrop.catalog.value.PartialDate;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/** Maps {@link FactSource} to the source columns of the table "fact", and back. */
public final class SourceMapper {
  private SourceMapper() {}

  public static Map<String, @Nullable Object> columns(FactSource factSource) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("source", kind(factSource));
    columns.put("source_name", name(factSource));
    columns.put("source_page", factSource instanceof FactSource.Cited cited ? cited.page() : null);
    columns.put(
        "source_date",
        factSource instanceof FactSource.Cited(_, _, PartialDate date) && date != null
            ? date.text()
            : null);
    columns.put(
        "confidence",
        factSource instanceof FactSource.Heard(double confidence) ? confidence : null);
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

  public static FactSource map(Row row) throws SQLException {
    return switch (row.text("source")) {
      case "cited" ->
          new FactSource.Cited(
              row.text("source_name"), row.uriOrNull("source_page"), dateOrNull(row));
      case "heard" -> new FactSource.Heard(row.doubleValue("confidence"));
      case "imported" -> new FactSource.Imported(row.text("source_name"));
      case "recalled" -> new FactSource.Recalled(row.text("source_name"));
      case String unknown -> throw new SQLException("No kind of source: " + unknown);
    };
  }

  private static @Nullable PartialDate dateOrNull(Row row) throws SQLException {
    String date = row.textOrNull("source_date");
    return date == null ? null : PartialDate.parse(date);
  }
}
