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
  private final String put;
  private final String takeOut;

  public Bin(Database database, String table, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.put = "UPDATE %s SET binned = :now WHERE id = :id AND binned IS NULL".formatted(table);
    this.takeOut = "UPDATE %s SET binned = NULL WHERE id = :id".formatted(table);
  }

  public void put(RowId id) {
    database.change(handle ->
        handle.createUpdate(put).bind("now", clock.instant()).bind("id", id.value()).execute());
  }

  public void takeOut(RowId id) {
    database.change(handle -> handle.createUpdate(takeOut).bind("id", id.value()).execute());
  }
}
