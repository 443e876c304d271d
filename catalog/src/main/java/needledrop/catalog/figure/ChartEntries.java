package needledrop.catalog.figure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import needledrop.catalog.derived.ItemLoader;
import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.fact.FactMapper;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.Item;
import needledrop.store.Database;
import needledrop.store.Ids.ItemId;
import needledrop.store.Row;

/** What is stated of positions on charts. */
public final class ChartEntries {
  private final Database database;

  public ChartEntries(Database database) {
    this.database = database;
  }

  /**
   * The best peaks of a song or an album, of the songs on an album, of the songs and albums of a
   * film, of what a person wrote, performed or produced: the highest first.
   */
  public List<ChartEntry> of(ItemId item, int most) {
    return database.read(handle -> {
      List<StoredFact> peaks =
          handle
              .createQuery(
                  """
                  WITH
                    live AS NOT MATERIALIZED (SELECT * FROM fact WHERE binned IS NULL),
                    near (music) AS (
                      SELECT :item
                      UNION SELECT subject FROM live
                        WHERE object = :item AND (
                          kind IN ('on_album', 'soundtrack_of', 'heard_in', 'commissioned_by')
                          OR kind = 'credit'
                            AND role IN ('performed', 'wrote', 'composed', 'produced'))
                      UNION SELECT track.subject FROM live album
                        JOIN live track ON track.object = album.subject
                        WHERE album.object = :item AND album.kind = 'soundtrack_of'
                          AND track.kind = 'on_album')
                  SELECT live.*, item.kind AS subject_kind
                  FROM near
                  JOIN live ON live.subject = near.music
                  JOIN item ON item.id = live.subject
                  WHERE live.kind = 'chart_peak' AND item.binned IS NULL
                  ORDER BY live.number, live.role, item.folded, live.name, live.id
                  LIMIT :most
                  """)
              .bind("item", item.value())
              .bind("most", most)
              .map(Row.mapper(FactMapper::map))
              .list();
      Map<Long, Item> items = ItemLoader.loadForFacts(handle, peaks);
      return peaks.stream().map(peak -> chartEntry(peak, items)).toList();
    });
  }

  private static ChartEntry chartEntry(StoredFact storedFact, Map<Long, Item> items) {
    ChartPeakFact peak = (ChartPeakFact) storedFact.fact();
    return new ChartEntry(
        Objects.requireNonNull(items.get(peak.subject().value())), peak, storedFact.source());
  }
}
