package needledrop.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongFunction;
import needledrop.store.Ids.ContentId;
import needledrop.store.Ids.RowId;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * One row of a query result, with methods that read columns by name and type. Columns that can be
 * NULL are read with the methods {@code …OrNull}.
 */
public final class Row {
  private final ResultSet resultSet;

  private Row(ResultSet result) {
    this.resultSet = result;
  }

  /** Maps a row to a value. */
  @FunctionalInterface
  public interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  /**
   * Returns a mapper for Jdbi: {@code handle.createQuery(sql).map(Row.mapper(ItemMapper::map))}.
   */
  public static <T> RowMapper<T> mapper(Mapper<T> mapper) {
    return (result, context) -> mapper.map(new Row(result));
  }

  public String text(String column) throws SQLException {
    String text = textOrNull(column);
    if (text == null) {
      throw new SQLException(column + " is NULL");
    }
    return text;
  }

  public @Nullable String textOrNull(String column) throws SQLException {
    return resultSet.getString(column);
  }

  public long longValue(String column) throws SQLException {
    Long number = longOrNull(column);
    if (number == null) {
      throw new SQLException(column + " is NULL");
    }
    return number;
  }

  public @Nullable Long longOrNull(String column) throws SQLException {
    long number = resultSet.getLong(column);
    return resultSet.wasNull() ? null : number;
  }

  public int intValue(String column) throws SQLException {
    return Math.toIntExact(longValue(column));
  }

  public @Nullable Integer intOrNull(String column) throws SQLException {
    Long number = longOrNull(column);
    return number == null ? null : Math.toIntExact(number);
  }

  public double doubleValue(String column) throws SQLException {
    Double value = doubleOrNull(column);
    if (value == null) {
      throw new SQLException(column + " is NULL");
    }
    return value;
  }

  public @Nullable Double doubleOrNull(String column) throws SQLException {
    double value = resultSet.getDouble(column);
    return resultSet.wasNull() ? null : value;
  }

  public boolean bool(String column) throws SQLException {
    return longValue(column) != 0;
  }

  public Instant instant(String column) throws SQLException {
    return Instant.ofEpochMilli(longValue(column));
  }

  public @Nullable Instant instantOrNull(String column) throws SQLException {
    Long millis = longOrNull(column);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  /** Returns a position or a length, which the database stores in nanoseconds. */
  public Duration duration(String column) throws SQLException {
    return Duration.ofNanos(longValue(column));
  }

  public @Nullable Duration durationOrNull(String column) throws SQLException {
    Long nanos = longOrNull(column);
    return nanos == null ? null : Duration.ofNanos(nanos);
  }

  /**
   * Returns the id of a row that the column refers to, such as {@code idOrNull("film",
   * FilmId::new)}.
   */
  public <T extends RowId> @Nullable T idOrNull(String column, LongFunction<T> id)
      throws SQLException {
    Long number = longOrNull(column);
    return number == null ? null : id.apply(number);
  }

  public @Nullable ContentId contentIdOrNull(String column) throws SQLException {
    String sha256 = textOrNull(column);
    return sha256 == null ? null : new ContentId(sha256);
  }

  public @Nullable URI uriOrNull(String column) throws SQLException {
    String uri = textOrNull(column);
    return uri == null ? null : URI.create(uri);
  }
}
