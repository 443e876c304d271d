package needledrop.catalog.editing;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.item.DisplayName;
import needledrop.store.Database;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.HistoryEntryId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.MergeId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/** The edit history of the catalog: who did what to which item, and when. */
public final class History {
  private final Database database;
  private final InstantSource clock;

  public History(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Returns the actions on an item and on the facts that refer to it, latest first. */
  public List<HistoryEntry> of(ItemId item, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM history WHERE item = :item
                UNION
                SELECT history.* FROM history JOIN fact ON fact.id = history.fact
                WHERE fact.subject = :item OR fact.object = :item OR fact.third = :item
                ORDER BY id DESC LIMIT :limit
                """)
            .bind("item", item.value())
            .bind("limit", limit)
            .map(Row.mapper(History::entry))
            .list());
  }

  public Optional<HistoryEntry> find(HistoryEntryId id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM history WHERE id = :id")
            .bind("id", id)
            .map(Row.mapper(History::entry))
            .findOne());
  }

  /** Returns the fact that a member added or edited last. */
  public Optional<FactId> findLastEditedFact(MemberId by) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT fact FROM history
                WHERE member = :by AND deed IN ('STATED', 'CORRECTED') AND fact IS NOT NULL
                ORDER BY id DESC LIMIT 1
                """)
            .bind("by", by)
            .map(Row.mapper(row -> new FactId(row.longValue("fact"))))
            .findOne());
  }

  private static HistoryEntry entry(Row row) throws SQLException {
    CatalogAction catalogAction = CatalogAction.valueOf(row.text("deed"));
    Long fact = row.longOrNull("fact");
    return new HistoryEntry(
        new HistoryEntryId(row.longValue("id")),
        catalogAction,
        row.text("words"),
        new MemberId(row.longValue("member")),
        row.instant("since"),
        Optional.ofNullable(fact).map(FactId::new),
        Optional.ofNullable(undo(row, catalogAction)));
  }

  private static HistoryEntry.@Nullable Undo undo(Row row, CatalogAction catalogAction)
      throws SQLException {
    return switch (catalogAction) {
      case CORRECTED -> new HistoryEntry.Undo.RevertFact(new FactId(row.longValue("former")));
      case RENAMED ->
          new HistoryEntry.Undo.Rename(
              new DisplayName(row.text("former_name"), row.textOrNull("former_aside")));
      case MERGED -> new HistoryEntry.Undo.Unmerge(new MergeId(row.longValue("merge")));
      case REMOVED -> new HistoryEntry.Undo.RestoreFact();
      case ADDED, STATED, IMPORTED, PREFERRED, RESTORED, PARTED, BINNED, BROUGHT_BACK -> null;
    };
  }

  void add(ItemId item, CatalogAction catalogAction, String description, MemberId by) {
    insert(item, catalogAction, description, by, null, null, null, null);
  }

  void add(ItemId item, CatalogAction catalogAction, String description, MemberId by, FactId fact) {
    insert(item, catalogAction, description, by, fact, null, null, null);
  }

  void addCorrection(ItemId item, String description, MemberId by, FactId fact, FactId previous) {
    insert(item, CatalogAction.CORRECTED, description, by, fact, previous, null, null);
  }

  void addRename(ItemId item, String description, MemberId by, DisplayName previousName) {
    insert(item, CatalogAction.RENAMED, description, by, null, null, previousName, null);
  }

  void addMerge(ItemId target, String description, MemberId by, MergeId merge) {
    insert(target, CatalogAction.MERGED, description, by, null, null, null, merge);
  }

  private void insert(
      ItemId item,
      CatalogAction catalogAction,
      String description,
      MemberId by,
      @Nullable FactId fact,
      @Nullable FactId previousFact,
      @Nullable DisplayName previousName,
      @Nullable MergeId merge) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO history (
                  item, deed, words, member, since, fact, former, former_name, former_aside, merge)
                VALUES (
                  :item, :deed, :words, :member, :now, :fact, :former, :former_name, :former_aside,
                  :merge)
                """)
            .bind("item", item.value())
            .bind("deed", catalogAction.name())
            .bind("words", description)
            .bind("member", by)
            .bind("now", clock.instant())
            .bind("fact", fact)
            .bind("former", previousFact)
            .bind("former_name", previousName == null ? null : previousName.name())
            .bind("former_aside", previousName == null ? null : previousName.disambiguation())
            .bind("merge", merge)
            .execute());
  }
}
