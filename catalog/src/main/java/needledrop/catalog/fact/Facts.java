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

/** Everything that is stated about the items of the catalog, with its sources. */
public final class Facts {
  private final Database database;
  private final InstantSource clock;
  private final Bin bin;

  public Facts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.bin = new Bin(database, "fact", clock);
  }

  /** States a fact. The same fact from the same source is stated once. */
  public FactId add(Fact fact, FactSource factSource) {
    return database.writeAndReturn(handle ->
        findSame(handle, fact, factSource).orElseGet(() -> insert(handle, fact, factSource)));
  }

  /** The plus signs keep SQLite to the subject's index: where nothing is the same, much is. */
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

  /** Puts something right in a fact, or in where it comes from. */
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

  /** Puts a copy of a fact as it stands into the bin, before it is corrected. */
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

  /** Holds a fact true, and not the others that contradict it. */
  public void prefer(FactId id, List<FactId> over) {
    database.write(handle -> {
      over.forEach(other -> prefer(handle, other, null));
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

  /** Of the facts about an item, those that are held true against others. */
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

  /** Puts a fact into the bin, from where {@link #restore} brings it back. */
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

  /** A fact, whether it stands or lies in the bin. */
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

  /** All facts that name the item, first or last, but for those that also name a binned one. */
  public List<StoredFact> about(ItemId item) {
    return about(item, 1, Integer.MAX_VALUE);
  }

  /** One part of the facts that name the item, in that order kind by kind; pages count from one. */
  public List<StoredFact> about(ItemId item, int page, int aPage) {
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
                LIMIT :many OFFSET :from
                """)
            .bind("item", item.value())
            .bind("many", aPage)
            .bind("from", (page - 1L) * aPage)
            .map(Row.mapper(FactMapper::map))
            .list());
  }

  /** How many facts name the item; those that also name a binned one count too. */
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

  /** The facts in the bin, the latest first. */
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
