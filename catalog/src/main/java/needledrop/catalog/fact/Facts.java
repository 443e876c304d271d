package needledrop.catalog.fact;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.source.SourceMapper;
import needledrop.store.Bin;
import needledrop.store.Database;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds, adds and removes the facts about items in the database, each with its source. */
public final class Facts {
  private final Database database;
  private final InstantSource clock;
  private final Bin bin;

  public Facts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.bin = new Bin(database, "fact", clock);
  }

  /** Adds a fact, unless the same fact from the same source exists. */
  public FactId add(Fact fact, FactSource factSource) {
    return database.writeAndReturn(handle ->
        findSame(handle, fact, factSource).orElseGet(() -> insert(handle, fact, factSource)));
  }

  /**
   * The plus signs make SQLite use the index of the subject. Other indexes are less selective,
   * because most facts have NULL there.
   */
  private static Optional<FactId> findSame(Handle handle, Fact fact, FactSource factSource) {
    return handle
        .createQuery(
            """
            SELECT id FROM fact
            WHERE binned IS NULL AND kind = :kind AND subject = :subject
              AND +object IS :object AND +third IS :third AND role IS :role AND number IS :number
              AND date IS :date AND name IS :name AND detail IS :detail
              AND country IS :country AND address IS :address
              AND latitude IS :latitude AND longitude IS :longitude
              AND source = :source AND source_name IS :source_name
              AND source_page IS :source_page AND source_date IS :source_date
              AND confidence IS :confidence
            """)
        .bindMap(columns(fact, factSource))
        .map(Row.mapper(row -> new FactId(row.longValue("id"))))
        .findFirst();
  }

  private FactId insert(Handle handle, Fact fact, FactSource factSource) {
    return handle
        .createQuery(
            """
            INSERT INTO fact (
              kind, subject, object, third, role, number, date, name, detail, country, address,
              latitude, longitude, source, source_name, source_page, source_date, confidence, since)
            VALUES (
              :kind, :subject, :object, :third, :role, :number, :date, :name, :detail, :country,
              :address, :latitude, :longitude, :source, :source_name, :source_page, :source_date, :confidence, :now)
            RETURNING id
            """)
        .bindMap(columns(fact, factSource))
        .bind("now", clock.instant())
        .map(Row.mapper(row -> new FactId(row.longValue("id"))))
        .one();
  }

  /** Replaces the content and the source of a fact. */
  public void update(FactId id, Fact fact, FactSource factSource) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                UPDATE fact SET
                  kind = :kind, subject = :subject, object = :object, third = :third,
                  role = :role, number = :number, date = :date, name = :name,
                  detail = :detail, country = :country, address = :address,
                  latitude = :latitude, longitude = :longitude,
                  source = :source, source_name = :source_name,
                  source_page = :source_page, source_date = :source_date,
                  confidence = :confidence
                WHERE id = :id
                """)
            .bindMap(columns(fact, factSource))
            .bind("id", id)
            .execute());
  }

  /** Adds a copy of a fact to the bin, before it is updated. */
  public FactId binCopy(FactId id) {
    return database.writeAndReturn(handle ->
        handle
            .createQuery(
                """
                INSERT INTO fact (
                  kind, subject, object, third, role, number, date, name, detail, country, address,
                  latitude, longitude, source, source_name, source_page, source_date, confidence, since, binned)
                SELECT
                  kind, subject, object, third, role, number, date, name, detail, country, address,
                  latitude, longitude, source, source_name, source_page, source_date, confidence, since, :now
                FROM fact WHERE id = :id
                RETURNING id
                """)
            .bind("now", clock.instant())
            .bind("id", id)
            .map(Row.mapper(row -> new FactId(row.longValue("id"))))
            .one());
  }

  /** Marks a fact as preferred, and the others that contradict it as not preferred. */
  public void prefer(FactId id, List<FactId> others) {
    database.write(handle -> {
      others.forEach(other -> prefer(handle, other, null));
      prefer(handle, id, clock.instant());
    });
  }

  private static void prefer(Handle handle, FactId id, @Nullable Instant since) {
    handle
        .createUpdate("UPDATE fact SET preferred = :since WHERE id = :id")
        .bind("since", since)
        .bind("id", id)
        .execute();
  }

  /** Returns the preferred facts about an item. */
  public Set<FactId> preferred(ItemId item) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT id FROM fact
                WHERE (subject = :item OR object = :item OR third = :item)
                  AND preferred IS NOT NULL AND binned IS NULL
                """)
            .bind("item", item.value())
            .map(Row.mapper(row -> new FactId(row.longValue("id"))))
            .collect(Collectors.toSet()));
  }

  /** Moves a fact to the bin. */
  public void bin(FactId id) {
    bin.add(id);
  }

  public void restore(FactId id) {
    bin.restore(id);
  }

  public Optional<StoredFact> find(FactId id) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT fact.*, item.kind AS subject_kind
                FROM fact JOIN item ON item.id = fact.subject
                WHERE fact.id = :id AND fact.binned IS NULL
                """)
            .bind("id", id)
            .map(Row.mapper(FactMapper::map))
            .findOne());
  }

  /** Returns a fact, even if it is in the bin. */
  public Optional<StoredFact> findIncludingBinned(FactId id) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT fact.*, item.kind AS subject_kind
                FROM fact JOIN item ON item.id = fact.subject
                WHERE fact.id = :id
                """)
            .bind("id", id)
            .map(Row.mapper(FactMapper::map))
            .findOne());
  }

  /** Returns all facts that refer to the item, except those that also refer to a binned one. */
  public List<StoredFact> about(ItemId item) {
    return about(item, 1, Integer.MAX_VALUE);
  }

  /** Returns one page of the facts that refer to the item, by kind. Pages are numbered from 1. */
  public List<StoredFact> about(ItemId item, int page, int pageSize) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT fact.*, subject.kind AS subject_kind
                FROM fact
                JOIN item subject ON subject.id = fact.subject
                LEFT JOIN item object ON object.id = fact.object
                LEFT JOIN item third ON third.id = fact.third
                WHERE (fact.subject = :item OR fact.object = :item OR fact.third = :item)
                  AND fact.binned IS NULL AND subject.binned IS NULL
                  AND object.binned IS NULL AND third.binned IS NULL
                ORDER BY fact.kind, fact.preferred IS NULL, fact.number, fact.date, fact.id
                LIMIT :limit OFFSET :offset
                """)
            .bind("item", item.value())
            .bind("limit", pageSize)
            .bind("offset", (page - 1L) * pageSize)
            .map(Row.mapper(FactMapper::map))
            .list());
  }

  /**
   * Returns the number of facts that refer to the item, including those that also refer to a binned
   * one.
   */
  public int count(ItemId item) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT count(*) FROM fact
                WHERE (subject = :item OR object = :item OR third = :item) AND binned IS NULL
                """)
            .bind("item", item.value())
            .mapTo(Integer.class)
            .one());
  }

  /** Returns the facts in the bin, latest first. */
  public List<StoredFact> binned() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT fact.*, item.kind AS subject_kind
                FROM fact JOIN item ON item.id = fact.subject
                WHERE fact.binned IS NOT NULL
                ORDER BY fact.binned DESC, fact.id DESC
                """)
            .map(Row.mapper(FactMapper::map))
            .list());
  }

  private static Map<String, @Nullable Object> columns(Fact fact, FactSource factSource) {
    Map<String, @Nullable Object> columns = new HashMap<>(FactMapper.columns(fact));
    columns.putAll(SourceMapper.columns(factSource));
    return columns;
  }
}
