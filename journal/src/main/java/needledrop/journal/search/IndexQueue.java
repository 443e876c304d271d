package needledrop.journal.search;

import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import needledrop.store.Database;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/** What the index has still to read, as triggers write it down, and the rows to be read. */
final class IndexQueue {
  private final Database database;

  IndexQueue(Database database) {
    this.database = database;
  }

  /**
   * Some of what is due.
   *
   * @param lastLine the last line of the ledger that this covers
   * @param documents by row; a row without one is no longer to be found
   */
  record Batch(long lastLine, Map<RowKey, Optional<IndexDocument>> documents) {}

  record RowKey(IndexedTable table, long id) {
    /** What stands for the row in the index. */
    String term() {
      return table.word() + ":" + id;
    }
  }

  private record Line(long line, RowKey row) {}

  /** The oldest lines that are due, with what stands in their rows now. */
  Optional<Batch> findNext(int most) {
    return database.read(handle -> {
      List<Line> lines =
          handle
              .createQuery("SELECT * FROM search_due ORDER BY line LIMIT :most")
              .bind("most", most)
              .map(Row.mapper(row -> new Line(row.longValue("line"), rowKey(row))))
              .list();
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(new Batch(lines.getLast().line(), documents(handle, lines)));
    });
  }

  private static RowKey rowKey(Row row) throws SQLException {
    return new RowKey(IndexedTable.of(row.text("subject")), row.longValue("id"));
  }

  private static Map<RowKey, Optional<IndexDocument>> documents(Handle handle, List<Line> lines) {
    Map<RowKey, Optional<IndexDocument>> leaves = new LinkedHashMap<>();
    Map<IndexedTable, Set<Long>> ids = new EnumMap<>(IndexedTable.class);
    for (Line line : lines) {
      leaves.put(line.row(), Optional.empty());
      ids.computeIfAbsent(line.row().table(), indexedTable -> new TreeSet<>()).add(line.row().id());
    }
    ids.forEach((indexedTable, some) -> leaves.putAll(read(handle, indexedTable, some)));
    return leaves;
  }

  private static Map<RowKey, Optional<IndexDocument>> read(
      Handle handle, IndexedTable indexedTable, Collection<Long> ids) {
    Map<RowKey, Optional<IndexDocument>> read = new LinkedHashMap<>();
    handle
        .createQuery(indexedTable.select("id IN (<ids>)"))
        .bindList("ids", ids)
        .map(Row.mapper(indexedTable::document))
        .forEach(indexDocument ->
            read.put(new RowKey(indexedTable, indexDocument.id()), Optional.of(indexDocument)));
    return read;
  }

  /** Crosses out what was read. */
  void delete(Batch batch) {
    database.writeUnseen(handle ->
        handle
            .createUpdate("DELETE FROM search_due WHERE line <= :until")
            .bind("until", batch.lastLine())
            .execute());
  }

  /** Everything will be read: what was due so far need not be read again. */
  void clear() {
    database.writeUnseen(handle -> handle.createUpdate("DELETE FROM search_due").execute());
  }

  /** The next things of a table, in the order of their rows. */
  List<IndexDocument> readAfter(IndexedTable indexedTable, long id, int most) {
    return database.read(handle ->
        handle
            .createQuery(indexedTable.select("id > :id") + " LIMIT :most")
            .bind("id", id)
            .bind("most", most)
            .map(Row.mapper(indexedTable::document))
            .list());
  }

  /** About how many rows there are to read. */
  long estimateRows() {
    return database.read(handle -> {
      long rows = 0;
      for (IndexedTable indexedTable : IndexedTable.values()) {
        rows += estimateRows(handle, indexedTable);
      }
      return rows;
    });
  }

  private static long estimateRows(Handle handle, IndexedTable indexedTable) {
    return handle
        .createQuery("SELECT coalesce(max(id), 0) FROM " + indexedTable.word())
        .mapTo(Long.class)
        .one();
  }

  /** The name of the index that has read all that is not due. */
  Optional<String> findIndexName() {
    return database.read(handle ->
        handle.createQuery("SELECT name FROM search_index").mapTo(String.class).findOne());
  }

  void saveIndexName(String name) {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO search_index (id, name) VALUES (1, :name)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name
                """)
            .bind("name", name)
            .execute());
  }
}
