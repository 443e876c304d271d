package needledrop.catalog.fact;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import needledrop.catalog.source.SourceMapper;
import needledrop.store.Ids.FactId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * Maps {@link Fact} to rows of the table "fact", and back. A row that is read also has the column
 * "subject_kind".
 */
public final class FactMapper {
  private static final List<String> COLUMNS =
      List.of(
          "subject",
          "object",
          "third",
          "role",
          "number",
          "date",
          "name",
          "detail",
          "country",
          "address",
          "latitude",
          "longitude");

  private FactMapper() {}

  /** Returns the value of every column of the fact itself, without its source. */
  static Map<String, @Nullable Object> columns(Fact fact) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    COLUMNS.forEach(column -> columns.put(column, null));
    FactKind kind = FactKinds.of(fact);
    columns.put("kind", kind.key());
    kind.parts().forEach(part -> part.store(fact, columns));
    return columns;
  }

  public static StoredFact map(Row row) throws SQLException {
    return new StoredFact(
        new FactId(row.longValue("id")), fact(row), SourceMapper.map(row), row.instant("since"));
  }

  private static Fact fact(Row row) throws SQLException {
    String key = row.text("kind");
    FactKind kind =
        FactKinds.find(key).orElseThrow(() -> new SQLException("No kind of fact: " + key));
    List<@Nullable Object> values = new ArrayList<>();
    for (FactPart part : kind.parts()) {
      values.add(part.load(row));
    }
    return kind.create(values);
  }
}
