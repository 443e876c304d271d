package needledrop.store;

import java.time.InstantSource;
import needledrop.store.Ids.RowId;

/**
 * The bin of one table, whose column "binned" says since when a row lies there. What is put in once
 * more lies there since the first time.
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
