package needledrop.catalog.fact;

import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * One value of a kind of fact, such as the film or the role: a component of its record, with the
 * form field and the columns that store it.
 *
 * @param hint an example or a hint for the form field; null if there is none
 * @param required whether every fact of the kind has it
 */
public record FactPart(
    String name,
    String label,
    @Nullable String hint,
    boolean required,
    PartType<?> type,
    List<String> columns,
    RecordComponent component) {

  FactPart withHint(String text) {
    return new FactPart(name, label, text, required, type, columns, component);
  }

  FactPart withColumn(String column) {
    return new FactPart(name, label, hint, required, type, type.columns(column), component);
  }

  public @Nullable Object value(Fact fact) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s of %s cannot be read".formatted(name, fact), e);
    }
  }

  /** Returns the value as used in messages; null if the fact has none. */
  @Nullable Object display(Fact fact) {
    Object value = value(fact);
    return value == null ? null : display(type, value);
  }

  void store(Fact fact, Map<String, @Nullable Object> row) {
    Object value = value(fact);
    List<Object> stored = value == null ? List.of() : store(type, value);
    for (int i = 0; i < stored.size(); i++) {
      row.put(columns.get(i), stored.get(i));
    }
  }

  @Nullable Object load(Row row) throws SQLException {
    Object value = type.load(row, columns);
    if (value == null && required) {
      throw new SQLException(columns + " is NULL");
    }
    return value;
  }

  /** Returns whether both facts have the same value, or both have none. */
  boolean isSame(Fact one, Fact other) {
    Object first = value(one);
    Object second = value(other);
    if (first == null || second == null) {
      return first == null && second == null;
    }
    return isSame(type, first, second);
  }

  /** Returns whether both facts have a value. */
  boolean isKnown(Fact one, Fact other) {
    return value(one) != null && value(other) != null;
  }

  /** Returns whether both facts have a value, and at most one of the values can be true. */
  boolean isExcluded(Fact one, Fact other) {
    Object first = value(one);
    Object second = value(other);
    return first != null && second != null && isExcluded(type, first, second);
  }

  private static <V> Object display(PartType<V> type, Object value) {
    return type.display(type.valueClass().cast(value));
  }

  private static <V> List<Object> store(PartType<V> type, Object value) {
    return type.store(type.valueClass().cast(value));
  }

  private static <V> boolean isSame(PartType<V> type, Object one, Object other) {
    return type.same(type.valueClass().cast(one), type.valueClass().cast(other));
  }

  private static <V> boolean isExcluded(PartType<V> type, Object one, Object other) {
    return type.excludes(type.valueClass().cast(one), type.valueClass().cast(other));
  }
}
