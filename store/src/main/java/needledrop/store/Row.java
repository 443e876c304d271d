package needledrop.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import needledrop.store.Ids.ContentId;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** One row of an answer. What may be NULL is asked for with {@code maybe}. */
public final class Row {
  private final ResultSet result;

  private Row(ResultSet result) {
    this.result = result;
  }

  /** How one kind of row becomes a value. */
  @FunctionalInterface
  public interface Reading<T> {
    T of(Row row) throws SQLException;
  }

  /** For Jdbi: {@code handle.createQuery(sql).map(Row.as(Films::film))}. */
  public static <T> RowMapper<T> as(Reading<T> reading) {
    return (result, context) -> reading.of(new Row(result));
  }

  public String text(String column) throws SQLException {
    String text = maybeText(column);
    if (text == null) {
      throw new SQLException(column + " is NULL");
    }
    return text;
  }

  public @Nullable String maybeText(String column) throws SQLException {
    return result.getString(column);
  }

  public long number(String column) throws SQLException {
    Long number = maybeNumber(column);
    if (number == null) {
      throw new SQLException(column + " is NULL");
    }
    return number;
  }

  public @Nullable Long maybeNumber(String column) throws SQLException {
    long number = result.getLong(column);
    return result.wasNull() ? null : number;
  }

  public int small(String column) throws SQLException {
    return Math.toIntExact(number(column));
  }

  public @Nullable Integer maybeSmall(String column) throws SQLException {
    Long number = maybeNumber(column);
    return number == null ? null : Math.toIntExact(number);
  }

  public double real(String column) throws SQLException {
    Double real = maybeReal(column);
    if (real == null) {
      throw new SQLException(column + " is NULL");
    }
    return real;
  }

  public @Nullable Double maybeReal(String column) throws SQLException {
    double real = result.getDouble(column);
    return result.wasNull() ? null : real;
  }

  public boolean yes(String column) throws SQLException {
    return number(column) != 0;
  }

  public Instant moment(String column) throws SQLException {
    return Instant.ofEpochMilli(number(column));
  }

  public @Nullable Instant maybeMoment(String column) throws SQLException {
    Long millis = maybeNumber(column);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  public @Nullable ContentId maybeContent(String column) throws SQLException {
    String sha256 = maybeText(column);
    return sha256 == null ? null : new ContentId(sha256);
  }

  public @Nullable URI maybeAddress(String column) throws SQLException {
    String address = maybeText(column);
    return address == null ? null : URI.create(address);
  }
}
