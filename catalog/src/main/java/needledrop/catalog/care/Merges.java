package needledrop.catalog.care;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import needledrop.catalog.item.Item;
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
  private static final List<Holding> OF_THE_CATALOG =
      List.of(
          new Holding("fact", "subject"),
          new Holding("fact", "object"),
          new Holding("fact", "third"),
          new Holding("cue", "song"),
          new Holding("song_file", "song"),
          new Holding("footage", "film"),
          new Holding("identifier", "item"),
          new Holding("history", "item"),
          new Holding("item", "merged"));

  private final Database database;
  private final List<Holding> holdings;
  private final InstantSource clock;

  /**
   * @param others the columns beyond the catalog that name items
   */
  public Merges(Database database, List<Holding> others, InstantSource clock) {
    this.database = database;
    this.holdings = Stream.concat(OF_THE_CATALOG.stream(), others.stream()).toList();
    this.clock = clock;
  }

  /** All columns that follow. */
  public List<Holding> holdings() {
    return holdings;
  }

  /** How many rows of each table a merge would lead over; tables without any are left out. */
  public Map<String, Integer> preview(ItemId gone) {
    return database.read(handle -> {
      Map<String, Integer> rows = new LinkedHashMap<>();
      holdings.forEach(
          holding -> rows.merge(holding.table(), count(handle, holding, gone), Integer::sum));
      rows.values().removeIf(count -> count == 0);
      return rows;
    });
  }

  private static int count(Handle handle, Holding holding, ItemId gone) {
    return handle
        .createQuery("SELECT COUNT(*) FROM <table> WHERE <column> = :gone")
        .define("table", holding.table())
        .define("column", holding.column())
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
      throw new IllegalArgumentException("Only two items of one kind can be merged.");
    }
    Instant now = clock.instant();
    return database.writeAndReturn(handle -> {
      MergeId merge = insert(handle, gone.id(), kept.id(), now);
      holdings.forEach(holding -> move(handle, merge, holding, gone.id(), kept.id()));
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
  private static void move(
      Handle handle, MergeId merge, Holding holding, ItemId gone, ItemId kept) {
    handle
        .createQuery(
            """
            UPDATE OR IGNORE <table> SET <column> = :kept WHERE <column> = :gone
            RETURNING rowid
            """)
        .define("table", holding.table())
        .define("column", holding.column())
        .bind("kept", kept.value())
        .bind("gone", gone.value())
        .mapTo(Long.class)
        .list()
        .forEach(row -> note(handle, merge, holding, row));
  }

  private static void note(Handle handle, MergeId merge, Holding holding, long row) {
    handle
        .createUpdate("INSERT INTO merge_moved (merge, place, row) VALUES (:merge, :place, :row)")
        .bind("merge", merge)
        .bind("place", holding.place())
        .bind("row", row)
        .execute();
  }

  private record Merged(long gone, long kept) {}

  private record Moved(Holding holding, long row) {}

  /** Takes a merge back: every row it led over, and that still names the other, returns. */
  public void undo(MergeId id) {
    database.write(handle -> going(handle, id).ifPresent(merged -> undo(handle, id, merged)));
  }

  private static Optional<Merged> going(Handle handle, MergeId id) {
    return handle
        .createQuery("SELECT gone, kept FROM merge WHERE id = :id AND undone IS NULL")
        .bind("id", id)
        .map(Row.mapper(row -> new Merged(row.longValue("gone"), row.longValue("kept"))))
        .findOne();
  }

  private void undo(Handle handle, MergeId id, Merged merged) {
    moved(handle, id).forEach(moved -> putBack(handle, moved, merged));
    handle
        .createUpdate("UPDATE item SET binned = NULL, merged = NULL WHERE id = :gone")
        .bind("gone", merged.gone())
        .execute();
    handle
        .createUpdate("UPDATE merge SET undone = :now WHERE id = :id")
        .bind("now", clock.instant())
        .bind("id", id)
        .execute();
  }

  private static List<Moved> moved(Handle handle, MergeId id) {
    return handle
        .createQuery("SELECT place, row FROM merge_moved WHERE merge = :merge")
        .bind("merge", id)
        .map(Row.mapper(row -> new Moved(Holding.at(row.text("place")), row.longValue("row"))))
        .list();
  }

  private static void putBack(Handle handle, Moved moved, Merged merged) {
    handle
        .createUpdate(
            """
            UPDATE OR IGNORE <table> SET <column> = :gone
            WHERE rowid = :row AND <column> = :kept
            """)
        .define("table", moved.holding().table())
        .define("column", moved.holding().column())
        .bind("gone", merged.gone())
        .bind("kept", merged.kept())
        .bind("row", moved.row())
        .execute();
  }
}
