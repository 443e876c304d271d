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
 * Items that turned out to be one. All that named the one names the other from then on; the row of
 * the one stays behind, so that its address and its name lead to the other.
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
   * @param others the columns beyond the catalog that name items
   */
  public Merges(Database database, List<ItemColumn> others, InstantSource clock) {
    this.database = database;
    this.columns = Stream.concat(CATALOG_COLUMNS.stream(), others.stream()).toList();
    this.clock = clock;
  }

  /** All columns that follow. */
  public List<ItemColumn> columns() {
    return columns;
  }

  /** How many rows of each table a merge would lead over; tables without any are left out. */
  public Map<String, Integer> preview(ItemId gone) {
    return database.read(handle -> {
      Map<String, Integer> rows = new LinkedHashMap<>();
      columns.forEach(itemColumn ->
          rows.merge(itemColumn.table(), count(handle, itemColumn, gone), Integer::sum));
      rows.values().removeIf(count -> count == 0);
      return rows;
    });
  }

  private static int count(Handle handle, ItemColumn itemColumn, ItemId gone) {
    return handle
        .createQuery("SELECT COUNT(*) FROM <table> WHERE <column> = :gone")
        .define("table", itemColumn.table())
        .define("column", itemColumn.column())
        .bind("gone", gone.value())
        .mapTo(Integer.class)
        .one();
  }

  /**
   * Merges the one into the other, which keeps its name and its address.
   *
   * @throws IllegalArgumentException where they are of two kinds, or the same
   */
  public MergeId merge(Item gone, Item kept) {
    if (gone.kind() != kept.kind() || gone.id().equals(kept.id())) {
      throw new InvalidInputException("Only two items of the same kind can be merged.");
    }
    Instant now = clock.instant();
    return database.writeAndReturn(handle -> {
      MergeId merge = insert(handle, gone.id(), kept.id(), now);
      columns.forEach(itemColumn -> moveRows(handle, merge, itemColumn, gone.id(), kept.id()));
      handle
          .createUpdate("UPDATE item SET binned = :now, merged = :kept WHERE id = :gone")
          .bind("now", now)
          .bind("kept", kept.id().value())
          .bind("gone", gone.id().value())
          .execute();
      return merge;
    });
  }

  private static MergeId insert(Handle handle, ItemId gone, ItemId kept, Instant now) {
    return handle
        .createQuery(
            "INSERT INTO merge (gone, kept, since) VALUES (:gone, :kept, :now) RETURNING id")
        .bind("gone", gone.value())
        .bind("kept", kept.value())
        .bind("now", now)
        .map(Row.mapper(row -> new MergeId(row.longValue("id"))))
        .one();
  }

  /** What the other has already, as a file of a song, stays behind with the one. */
  private static void moveRows(
      Handle handle, MergeId merge, ItemColumn itemColumn, ItemId gone, ItemId kept) {
    handle
        .createQuery(
            """
            UPDATE OR IGNORE <table> SET <column> = :kept WHERE <column> = :gone
            RETURNING rowid
            """)
        .define("table", itemColumn.table())
        .define("column", itemColumn.column())
        .bind("kept", kept.value())
        .bind("gone", gone.value())
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

  private record MergePair(long gone, long kept) {}

  private record MovedRow(ItemColumn column, long row) {}

  /** Takes a merge back: every row it led over, and that still names the other, returns. */
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
        .createUpdate("UPDATE item SET binned = NULL, merged = NULL WHERE id = :gone")
        .bind("gone", mergePair.gone())
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
            UPDATE OR IGNORE <table> SET <column> = :gone
            WHERE rowid = :row AND <column> = :kept
            """)
        .define("table", movedRow.column().table())
        .define("column", movedRow.column().column())
        .bind("gone", mergePair.gone())
        .bind("kept", mergePair.kept())
        .bind("row", movedRow.row())
        .execute();
  }
}
