package needledrop.store;

import java.time.InstantSource;
import needledrop.store.Ids.RowId;

/**
 * Moves rows of one database table to the bin, and restores them. The column "binned" is the time
 * when a row was moved to the bin. Adding a row again does not change the time.
 */
public final class Bin {
  private final Database database;
  private final InstantSource clock;
  private final String add;
  private final String restore;

  public Bin(Database database, String table, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.add = "UPDATE %s SET binned = :now WHERE id = :id AND binned IS NULL".formatted(table);
    this.restore = "UPDATE %s SET binned = NULL WHERE id = :id".formatted(table);
  }

  public void add(RowId id) {
    database.write(handle ->
        handle.createUpdate(add).bind("now", clock.instant()).bind("id", id.value()).execute());
  }

  public void restore(RowId id) {
    database.write(handle -> handle.createUpdate(restore).bind("id", id.value()).execute());
  }
}
