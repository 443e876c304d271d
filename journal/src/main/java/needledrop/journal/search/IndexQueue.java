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

/**
 * Reads which database rows must be indexed again for search, as recorded by triggers, and loads
 * their current texts.
 */
final class IndexQueue {
  private final Database database;

  IndexQueue(Database database) {
    this.database = database;
  }

  /**
   * Some of the rows that are due.
   *
   * @param lastLine the last line of the queue in this batch
   * @param documents by row; empty for rows that must be removed from the index
   */
  record Batch(long lastLine, Map<RowKey, Optional<IndexDocument>> documents) {}

  record RowKey(IndexedTable table, long id) {
    /** The unique term of the row in the index. */
    String term() {
      return table.word() + ":" + id;
    }
  }

  private record Line(long line, RowKey row) {}

  /**
   * Returns the oldest lines of the queue with the current data of their rows, or empty if none is
   * due.
   */
  Optional<Batch> findNext(int limit) {
    return database.read(handle -> {
      List<Line> lines =
          handle
              .createQuery("SELECT * FROM search_due ORDER BY line LIMIT :limit")
              .bind("limit", limit)
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
    Map<RowKey, Optional<IndexDocument>> documents = new LinkedHashMap<>();
    Map<IndexedTable, Set<Long>> ids = new EnumMap<>(IndexedTable.class);
    for (Line line : lines) {
      documents.put(line.row(), Optional.empty());
      ids.computeIfAbsent(line.row().table(), indexedTable -> new TreeSet<>()).add(line.row().id());
    }
    ids.forEach((indexedTable, tableIds) -> documents.putAll(read(handle, indexedTable, tableIds)));
    return documents;
  }

  private static Map<RowKey, Optional<IndexDocument>> read(
      Handle handle, IndexedTable indexedTable, Collection<Long> ids) {
    Map<RowKey, Optional<IndexDocument>> documents = new LinkedHashMap<>();
    handle
        .createQuery(indexedTable.select("id IN (<ids>)"))
        .bindList("ids", ids)
        .map(Row.mapper(indexedTable::document))
        .forEach(indexDocument ->
            documents.put(
                new RowKey(indexedTable, indexDocument.id()), Optional.of(indexDocument)));
    return documents;
  }

  /** Removes a batch that was indexed. */
  void delete(Batch batch) {
    database.writeUnseen(handle ->
        handle
            .createUpdate("DELETE FROM search_due WHERE line <= :lastLine")
            .bind("lastLine", batch.lastLine())
            .execute());
  }

  /** Empties the queue before everything is indexed. */
  void clear() {
    database.writeUnseen(handle -> handle.createUpdate("DELETE FROM search_due").execute());
  }

  /** Returns the next rows of a table, in order of id. */
  List<IndexDocument> readAfter(IndexedTable indexedTable, long lastId, int limit) {
    return database.read(handle ->
        handle
            .createQuery(indexedTable.select("id > :lastId") + " LIMIT :limit")
            .bind("lastId", lastId)
            .bind("limit", limit)
            .map(Row.mapper(indexedTable::document))
            .list());
  }

  /** Returns the approximate number of rows to index. */
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

  /** Returns the name of the index that has everything except what is queued. */
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
