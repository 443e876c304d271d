package needledrop.catalog.item;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import needledrop.store.Database;
import needledrop.store.Ids.ItemId;
import needledrop.store.Row;

/**
 * Stores and finds the identifiers of catalog items in external databases, such as Wikidata, each
 * with the source of its import.
 */
public final class ExternalIds {
  private final Database database;
  private final InstantSource clock;

  public ExternalIds(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** An identifier and the text of its source. */
  public record StoredId(ExternalId id, String source) {}

  /** Adds an identifier of an item, unless it exists. */
  public void add(ItemId item, ExternalId externalId, String source) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO identifier (item, scheme, value, source, since)
                VALUES (:item, :scheme, :value, :source, :now)
                ON CONFLICT DO NOTHING
                """)
            .bind("item", item.value())
            .bind("scheme", externalId.scheme().name())
            .bind("value", externalId.value())
            .bind("source", source)
            .bind("now", clock.instant())
            .execute());
  }

  public List<StoredId> of(ItemId item) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM identifier WHERE item = :item ORDER BY id")
            .bind("item", item.value())
            .map(Row.mapper(row -> new StoredId(externalId(row), row.text("source"))))
            .list());
  }

  /** Returns the item with this identifier. */
  public Optional<Item> findItem(ExternalId externalId) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT item.* FROM identifier JOIN item ON item.id = identifier.item
                WHERE scheme = :scheme AND value = :value AND item.binned IS NULL
                ORDER BY item.id
                """)
            .bind("scheme", externalId.scheme().name())
            .bind("value", externalId.value())
            .map(Row.mapper(ItemMapper::map))
            .findFirst());
  }

  private static ExternalId externalId(Row row) throws SQLException {
    return new ExternalId(IdScheme.valueOf(row.text("scheme")), row.text("value"));
  }
}
