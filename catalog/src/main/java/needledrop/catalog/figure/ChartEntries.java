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

/**
 * Finds the highest chart positions of the songs and albums that belong to a catalog item, to show
 * on its page.
 */
public final class ChartEntries {
  private final Database database;

  public ChartEntries(Database database) {
    this.database = database;
  }

  /**
   * Returns the peaks of a song or an album, of the songs of an album, of the songs and albums of a
   * film, or of the songs and albums that a person wrote, performed or produced; highest first.
   */
  public List<ChartEntry> of(ItemId item, int limit) {
    return database.read(handle -> {
      List<StoredFact> peaks =
          handle
              .createQuery(
                  """
                  WITH
                    live AS NOT MATERIALIZED (SELECT * FROM fact WHERE binned IS NULL),
                    related (music) AS (
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
                  FROM related
                  JOIN live ON live.subject = related.music
                  JOIN item ON item.id = live.subject
                  WHERE live.kind = 'chart_peak' AND item.binned IS NULL
                  ORDER BY live.number, live.role, item.folded, live.name, live.id
                  LIMIT :limit
                  """)
              .bind("item", item.value())
              .bind("limit", limit)
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
