package needledrop.catalog.editing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.item.Item;
import needledrop.message.InvalidInputException;
import needledrop.store.Database;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.MergeId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/**
 * Merges a duplicate catalog item into another one, to which all references are redirected, and
 * undoes such merges. All rows that refer to the duplicate are changed to refer to the target. The
 * row of the duplicate is kept, so that its address redirects to the target and its name still
 * finds it.
 */
public final class Merges {
  private static final List<ItemColumn> CATALOG_COLUMNS =
      List.of(
          new ItemColumn("fact", "subject"),
          new ItemColumn("fact", "object"),
          new ItemColumn("fact", "third"),
          new ItemColumn("cue", "song"),
          new ItemColumn("song_file", "song"),
          new ItemColumn("footage", "film"),
          new ItemColumn("identifier", "item"),
          new ItemColumn("history", "item"),
          new ItemColumn("item", "merged"));

  private final Database database;
  private final List<ItemColumn> columns;
  private final InstantSource clock;

  /**
   * @param otherColumns the columns outside the catalog that refer to items
   */
  public Merges(Database database, List<ItemColumn> otherColumns, InstantSource clock) {
    this.database = database;
    this.columns = Stream.concat(CATALOG_COLUMNS.stream(), otherColumns.stream()).toList();
    this.clock = clock;
  }

  /** Returns all columns that refer to items and that a merge updates. */
  public List<ItemColumn> columns() {
    return columns;
  }

  /**
   * Returns the number of rows that a merge would update, by table, without tables that have none.
   */
  public Map<String, Integer> preview(ItemId duplicate) {
    return database.read(handle -> {
      Map<String, Integer> rows = new LinkedHashMap<>();
      columns.forEach(itemColumn ->
          rows.merge(itemColumn.table(), count(handle, itemColumn, duplicate), Integer::sum));
      rows.values().removeIf(count -> count == 0);
      return rows;
    });
  }

  private static int count(Handle handle, ItemColumn itemColumn, ItemId duplicate) {
    return handle
        .createQuery("SELECT COUNT(*) FROM <table> WHERE <column> = :duplicate")
        .define("table", itemColumn.table())
        .define("column", itemColumn.column())
        .bind("duplicate", duplicate.value())
        .mapTo(Integer.class)
        .one();
  }

  /**
   * Merges the duplicate into the target, which keeps its name and its address.
   *
   * @throws IllegalArgumentException if the items are of different kinds, or are the same
   */
  public MergeId merge(Item duplicate, Item target) {
    if (duplicate.kind() != target.kind() || duplicate.id().equals(target.id())) {
      throw new InvalidInputException("Only two items of the same kind can be merged.");
    }
    Instant now = clock.instant();
    return database.writeAndReturn(handle -> {
      MergeId merge = insert(handle, duplicate.id(), target.id(), now);
      columns.forEach(
          itemColumn -> moveRows(handle, merge, itemColumn, duplicate.id(), target.id()));
      handle
          .createUpdate("UPDATE item SET binned = :now, merged = :target WHERE id = :duplicate")
          .bind("now", now)
          .bind("target", target.id().value())
          .bind("duplicate", duplicate.id().value())
          .execute();
      return merge;
    });
  }

  private static MergeId insert(Handle handle, ItemId duplicate, ItemId target, Instant now) {
    return handle
        .createQuery(
            "INSERT INTO merge (gone, kept, since) VALUES (:duplicate, :target, :now) RETURNING id")
        .bind("duplicate", duplicate.value())
        .bind("target", target.value())
        .bind("now", now)
        .map(Row.mapper(row -> new MergeId(row.longValue("id"))))
        .one();
  }

  /** Rows that the target has already, such as the same file of a song, stay with the duplicate. */
  private static void moveRows(
      Handle handle, MergeId merge, ItemColumn itemColumn, ItemId duplicate, ItemId target) {
    handle
        .createQuery(
            """
            UPDATE OR IGNORE <table> SET <column> = :target WHERE <column> = :duplicate
            RETURNING rowid
            """)
        .define("table", itemColumn.table())
        .define("column", itemColumn.column())
        .bind("target", target.value())
        .bind("duplicate", duplicate.value())
        .mapTo(Long.class)
        .list()
        .forEach(row -> recordMove(handle, merge, itemColumn, row));
  }

  private static void recordMove(Handle handle, MergeId merge, ItemColumn itemColumn, long row) {
    handle
        .createUpdate("INSERT INTO merge_moved (merge, place, row) VALUES (:merge, :place, :row)")
        .bind("merge", merge)
        .bind("place", itemColumn.qualifiedName())
        .bind("row", row)
        .execute();
  }

  private record MergePair(long duplicate, long target) {}

  private record MovedRow(ItemColumn column, long row) {}

  /**
   * Undoes a merge: every row that it changed and that still refers to the target refers to the
   * duplicate again.
   */
  public void undo(MergeId id) {
    database.write(
        handle -> findActive(handle, id).ifPresent(mergePair -> undo(handle, id, mergePair)));
  }

  private static Optional<MergePair> findActive(Handle handle, MergeId id) {
    return handle
        .createQuery("SELECT gone, kept FROM merge WHERE id = :id AND undone IS NULL")
        .bind("id", id)
        .map(Row.mapper(row -> new MergePair(row.longValue("gone"), row.longValue("kept"))))
        .findOne();
  }

  private void undo(Handle handle, MergeId id, MergePair mergePair) {
    movedRows(handle, id).forEach(movedRow -> moveBack(handle, movedRow, mergePair));
    handle
        .createUpdate("UPDATE item SET binned = NULL, merged = NULL WHERE id = :duplicate")
        .bind("duplicate", mergePair.duplicate())
        .execute();
    handle
        .createUpdate("UPDATE merge SET undone = :now WHERE id = :id")
        .bind("now", clock.instant())
        .bind("id", id)
        .execute();
  }

  private static List<MovedRow> movedRows(Handle handle, MergeId id) {
    return handle
        .createQuery("SELECT place, row FROM merge_moved WHERE merge = :merge")
        .bind("merge", id)
        .map(
            Row.mapper(
                row -> new MovedRow(ItemColumn.parse(row.text("place")), row.longValue("row"))))
        .list();
  }

  private static void moveBack(Handle handle, MovedRow movedRow, MergePair mergePair) {
    handle
        .createUpdate(
            """
            UPDATE OR IGNORE <table> SET <column> = :duplicate
            WHERE rowid = :row AND <column> = :target
            """)
        .define("table", movedRow.column().table())
        .define("column", movedRow.column().column())
        .bind("duplicate", mergePair.duplicate())
        .bind("target", mergePair.target())
        .bind("row", movedRow.row())
        .execute();
  }
}
