package needledrop.catalog.derived;

import static java.util.stream.Collectors.groupingBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import needledrop.catalog.derived.DerivedFact.HighestPeak;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Song;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/**
 * Which of an album's singles went highest on a chart. Where one is only known to have been within
 * so many, or two went equally high, nothing is said.
 */
final class HighestPeakRule {
  private HighestPeakRule() {}

  private record ChartedSingle(
      long album, String chart, long song, int position, boolean exact, List<FactId> basis) {
    static ChartedSingle of(Row row) throws SQLException {
      return new ChartedSingle(
          row.longValue("album"),
          row.text("chart"),
          row.longValue("song"),
          row.intValue("position"),
          row.text("role").equals("at"),
          List.of(
              new FactId(row.longValue("track")),
              new FactId(row.longValue("single")),
              new FactId(row.longValue("peak"))));
    }
  }

  private record AlbumChart(long album, String chart) {}

  /** For an album, or for a song that went highest of its album's singles. */
  static List<HighestPeak> about(Handle handle, ItemId item) {
    Map<AlbumChart, List<ChartedSingle>> races =
        chartedSingles(handle, item).stream()
            .collect(
                groupingBy(
                    chartedSingle -> new AlbumChart(chartedSingle.album(), chartedSingle.chart()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return races.values().stream()
        .filter(HighestPeakRule::hasWinner)
        .filter(hits -> isAbout(item, hits.getFirst()))
        .map(hits -> derivedFact(handle, hits))
        .toList();
  }

  private static boolean isAbout(ItemId item, ChartedSingle best) {
    return item.value() == best.song() || item.value() == best.album();
  }

  private static boolean hasWinner(List<ChartedSingle> hits) {
    ChartedSingle best = hits.getFirst();
    return hits.stream().allMatch(ChartedSingle::exact)
        && hits.stream().anyMatch(chartedSingle -> chartedSingle.song() != best.song())
        && hits.stream()
            .allMatch(chartedSingle ->
                chartedSingle.song() == best.song() || chartedSingle.position() > best.position());
  }

  private static List<ChartedSingle> chartedSingles(Handle handle, ItemId item) {
    return handle
        .createQuery(
            "WITH "
                + DerivedFacts.RELIABLE_FACTS
                + """
                , near AS (
                  SELECT id AS album FROM item
                  WHERE id = :item AND kind = 'album' AND binned IS NULL
                  UNION SELECT sure.object FROM sure JOIN item ON item.id = sure.object
                    WHERE sure.subject = :item AND sure.kind = 'on_album' AND item.binned IS NULL)
                SELECT near.album, peak.name AS chart, song.id AS song, peak.number AS position,
                  peak.role, track.id AS track, single.id AS single, peak.id AS peak
                FROM near
                JOIN sure track ON track.object = near.album AND track.kind = 'on_album'
                JOIN item song ON song.id = track.subject AND song.binned IS NULL
                JOIN sure single ON single.subject = song.id AND single.kind = 'single'
                JOIN sure peak ON peak.subject = song.id AND peak.kind = 'chart_peak'
                ORDER BY near.album, peak.name, peak.number, song.id
                LIMIT 500
                """)
        .bind("item", item.value())
        .map(Row.mapper(ChartedSingle::of))
        .list();
  }

  private static HighestPeak derivedFact(Handle handle, List<ChartedSingle> hits) {
    ChartedSingle best = hits.getFirst();
    Map<Long, Item> items = ItemLoader.load(handle, List.of(best.song(), best.album()));
    List<FactId> grounds = new ArrayList<>();
    hits.forEach(chartedSingle -> grounds.addAll(chartedSingle.basis()));
    return new HighestPeak(
        (Song) Objects.requireNonNull(items.get(best.song())),
        (Album) Objects.requireNonNull(items.get(best.album())),
        best.chart(),
        best.position(),
        Math.toIntExact(hits.stream().map(ChartedSingle::song).distinct().count()),
        grounds.stream().distinct().toList());
  }
}
