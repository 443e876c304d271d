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
final class Ledger {
  private final Database database;

  Ledger(Database database) {
    this.database = database;
  }

  /**
   * Some of what is due.
   *
   * @param until the last line of the ledger that this covers
   * @param leaves by row; a row without one is no longer to be found
   */
  record Due(long until, Map<RowKey, Optional<Leaf>> leaves) {}

  record RowKey(Subject subject, long id) {
    /** What stands for the row in the index. */
    String term() {
      return subject.word() + ":" + id;
    }
  }

  private record Line(long line, RowKey row) {}

  /** The oldest lines that are due, with what stands in their rows now. */
  Optional<Due> next(int most) {
    return database.read(handle -> {
      List<Line> lines =
          handle
              .createQuery("SELECT * FROM search_due ORDER BY line LIMIT :most")
              .bind("most", most)
              .map(Row.mapper(row -> new Line(row.longValue("line"), key(row))))
              .list();
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(new Due(lines.getLast().line(), leaves(handle, lines)));
    });
  }

  private static RowKey key(Row row) throws SQLException {
    return new RowKey(Subject.of(row.text("subject")), row.longValue("id"));
  }

  private static Map<RowKey, Optional<Leaf>> leaves(Handle handle, List<Line> lines) {
    Map<RowKey, Optional<Leaf>> leaves = new LinkedHashMap<>();
    Map<Subject, Set<Long>> ids = new EnumMap<>(Subject.class);
    for (Line line : lines) {
      leaves.put(line.row(), Optional.empty());
      ids.computeIfAbsent(line.row().subject(), subject -> new TreeSet<>()).add(line.row().id());
    }
    ids.forEach((subject, some) -> leaves.putAll(read(handle, subject, some)));
    return leaves;
  }

  private static Map<RowKey, Optional<Leaf>> read(
      Handle handle, Subject subject, Collection<Long> ids) {
    Map<RowKey, Optional<Leaf>> read = new LinkedHashMap<>();
    handle
        .createQuery(subject.select("id IN (<ids>)"))
        .bindList("ids", ids)
        .map(Row.mapper(subject::leaf))
        .forEach(leaf -> read.put(new RowKey(subject, leaf.id()), Optional.of(leaf)));
    return read;
  }

  /** Crosses out what was read. */
  void done(Due due) {
    database.writeUnseen(handle ->
        handle
            .createUpdate("DELETE FROM search_due WHERE line <= :until")
            .bind("until", due.until())
            .execute());
  }

  /** Everything will be read: what was due so far need not be read again. */
  void startOver() {
    database.writeUnseen(handle -> handle.createUpdate("DELETE FROM search_due").execute());
  }

  /** The next things of a table, in the order of their rows. */
  List<Leaf> after(Subject subject, long id, int most) {
    return database.read(handle ->
        handle
            .createQuery(subject.select("id > :id") + " LIMIT :most")
            .bind("id", id)
            .bind("most", most)
            .map(Row.mapper(subject::leaf))
            .list());
  }

  /** About how many rows there are to read. */
  long rows() {
    return database.read(handle -> {
      long rows = 0;
      for (Subject subject : Subject.values()) {
        rows += rows(handle, subject);
      }
      return rows;
    });
  }

  private static long rows(Handle handle, Subject subject) {
    return handle
        .createQuery("SELECT coalesce(max(id), 0) FROM " + subject.word())
        .mapTo(Long.class)
        .one();
  }

  /** The name of the index that has read all that is not due. */
  Optional<String> index() {
    return database.read(handle ->
        handle.createQuery("SELECT name FROM search_index").mapTo(String.class).findOne());
  }

  void keepIndex(String name) {
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
