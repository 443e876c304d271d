package needledrop.journal.wish;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.message.InvalidInputException;
import needledrop.store.Bin;
import needledrop.store.Database;
import needledrop.store.Ids;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.Ids.WishId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/** Finds, adds and changes the wishes of the journal: things that it asks its readers for. */
public final class Wishes {
  private final Database database;
  private final InstantSource clock;
  private final Bin bin;

  public Wishes(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.bin = new Bin(database, "wish", clock);
  }

  public Wish add(String wanted, @Nullable EntryId entry) {
    validate(wanted);
    return database.writeAndReturn(handle ->
        handle
            .createQuery(
                """
                INSERT INTO wish (wanted, entry, since) VALUES (:wanted, :entry, :since)
                RETURNING *
                """)
            .bind("wanted", wanted.strip())
            .bind("entry", Ids.numberOrNull(entry))
            .bind("since", clock.instant().toEpochMilli())
            .map(Row.mapper(Wishes::wish))
            .one());
  }

  private static void validate(String wanted) {
    if (wanted.isBlank()) {
      throw new InvalidInputException("Enter what you are looking for.");
    }
    MarkdownRenderer.checkLimits(wanted);
  }

  /** Changes the text of a wish, or the entry that shows it. */
  public Wish update(WishId id, String wanted, @Nullable EntryId entry) {
    validate(wanted);
    return database.writeAndReturn(handle ->
        handle
            .createQuery(
                "UPDATE wish SET wanted = :wanted, entry = :entry WHERE id = :id RETURNING *")
            .bind("wanted", wanted.strip())
            .bind("entry", Ids.numberOrNull(entry))
            .bind("id", id.value())
            .map(Row.mapper(Wishes::wish))
            .one());
  }

  /** Moves a wish to the bin, so that readers no longer see it. */
  public void bin(WishId id) {
    bin.add(id);
  }

  public void restore(WishId id) {
    bin.restore(id);
  }

  /** Returns the open wishes, latest first. */
  public List<Wish> ungranted() {
    return list(
        """
        SELECT * FROM wish WHERE granted IS NULL AND binned IS NULL
        ORDER BY since DESC, id DESC
        """);
  }

  /** Returns the open wishes shown with this entry. */
  public List<Wish> ungrantedOn(EntryId entry) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM wish WHERE entry = :entry AND granted IS NULL AND binned IS NULL
                ORDER BY since, id
                """)
            .bind("entry", entry.value())
            .map(Row.mapper(Wishes::wish))
            .list());
  }

  public Optional<Wish> find(WishId id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM wish WHERE id = :id")
            .bind("id", id.value())
            .map(Row.mapper(Wishes::wish))
            .findOne());
  }

  /** Returns the granted wishes, latest first. */
  public List<Wish> granted() {
    return list(
        """
        SELECT * FROM wish WHERE granted IS NOT NULL AND binned IS NULL
        ORDER BY granted DESC, id DESC LIMIT 200
        """);
  }

  /** Returns the wishes in the bin, latest first. */
  public List<Wish> binned() {
    return list(
        """
        SELECT * FROM wish WHERE binned IS NOT NULL ORDER BY binned DESC, id DESC LIMIT 200
        """);
  }

  private List<Wish> list(String sql) {
    return database.read(handle -> handle.createQuery(sql).map(Row.mapper(Wishes::wish)).list());
  }

  /**
   * Marks a wish as granted.
   *
   * @param by the reply whose author had it, or null
   */
  public void grant(WishId id, @Nullable ReplyId by) {
    setGranted(id, clock.instant(), by);
  }

  /** Marks a granted wish as open again. */
  public void reopen(WishId id) {
    setGranted(id, null, null);
  }

  private void setGranted(WishId id, @Nullable Instant granted, @Nullable ReplyId by) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE wish SET granted = :granted, granted_by = :by WHERE id = :id")
            .bind("by", Ids.numberOrNull(by))
            .bind("granted", granted == null ? null : granted.toEpochMilli())
            .bind("id", id.value())
            .execute());
  }

  private static Wish wish(Row row) throws SQLException {
    return new Wish(
        new WishId(row.longValue("id")),
        row.text("wanted"),
        row.idOrNull("entry", EntryId::new),
        row.instant("since"),
        row.instantOrNull("granted"),
        row.idOrNull("granted_by", ReplyId::new));
  }
}
