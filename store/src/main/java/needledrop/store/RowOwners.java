package needledrop.store;

import java.util.Optional;
import java.util.Set;
import needledrop.store.Ids.MemberId;

/**
 * Stores and finds the owner of each row of one database table: the member who added it. The column
 * "owner" is NULL if the program or a watched folder added the row.
 */
public final class RowOwners {
  private final Database database;
  private final String set;
  private final String find;
  private final String list;

  /**
   * Creates access to the owners of a table.
   *
   * @param key the column of the row id
   */
  public RowOwners(Database database, String table, String key) {
    this.database = database;
    this.set = "UPDATE %s SET owner = :owner WHERE %s = :key".formatted(table, key);
    this.find = "SELECT owner FROM %s WHERE %s = :key AND owner IS NOT NULL".formatted(table, key);
    this.list = "SELECT %s FROM %s WHERE owner = :owner".formatted(key, table);
  }

  public void set(long key, MemberId owner) {
    database.writeUnseen(
        handle -> handle.createUpdate(set).bind("owner", owner.value()).bind("key", key).execute());
  }

  /** Returns the owner of a row, even if it is in the bin. */
  public Optional<MemberId> find(long key) {
    return database.read(handle ->
        handle.createQuery(find).bind("key", key).mapTo(Long.class).findOne().map(MemberId::new));
  }

  /** Returns the ids of the rows that a member owns, including those in the bin. */
  public Set<Long> rowsOwnedBy(MemberId owner) {
    return database.read(handle ->
        Set.copyOf(handle.createQuery(list).bind("owner", owner.value()).mapTo(Long.class).list()));
  }
}
