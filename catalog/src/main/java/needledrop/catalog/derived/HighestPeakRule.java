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
 * Derives which of an album's singles reached the highest position on a chart. Derives nothing if a
 * peak is known only as a range (such as "top ten"), or if two singles are tied.
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

  /** Returns the statements about an album, or about a song that reached the highest position. */
  static List<HighestPeak> about(Handle handle, ItemId item) {
    Map<AlbumChart, List<ChartedSingle>> byAlbumChart =
        chartedSingles(handle, item).stream()
            .collect(
                groupingBy(
                    chartedSingle -> new AlbumChart(chartedSingle.album(), chartedSingle.chart()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byAlbumChart.values().stream()
        .filter(HighestPeakRule::hasWinner)
        .filter(singles -> isAbout(item, singles.getFirst()))
        .map(singles -> derivedFact(handle, singles))
        .toList();
  }

  private static boolean isAbout(ItemId item, ChartedSingle best) {
    return item.value() == best.song() || item.value() == best.album();
  }

  private static boolean hasWinner(List<ChartedSingle> singles) {
    ChartedSingle best = singles.getFirst();
    return singles.stream().allMatch(ChartedSingle::exact)
        && singles.stream().anyMatch(chartedSingle -> chartedSingle.song() != best.song())
        && singles.stream()
            .allMatch(chartedSingle ->
                chartedSingle.song() == best.song() || chartedSingle.position() > best.position());
  }

  private static List<ChartedSingle> chartedSingles(Handle handle, ItemId item) {
    return handle
        .createQuery(
            "WITH "
                + DerivedFacts.RELIABLE_FACTS
                + """
                , candidate AS (
                  SELECT id AS album FROM item
                  WHERE id = :item AND kind = 'album' AND binned IS NULL
                  UNION SELECT reliable.object FROM reliable JOIN item ON item.id = reliable.object
                    WHERE reliable.subject = :item AND reliable.kind = 'on_album'
                      AND item.binned IS NULL)
                SELECT candidate.album, peak.name AS chart, song.id AS song, peak.number AS position,
                  peak.role, track.id AS track, single.id AS single, peak.id AS peak
                FROM candidate
                JOIN reliable track ON track.object = candidate.album AND track.kind = 'on_album'
                JOIN item song ON song.id = track.subject AND song.binned IS NULL
                JOIN reliable single ON single.subject = song.id AND single.kind = 'single'
                JOIN reliable peak ON peak.subject = song.id AND peak.kind = 'chart_peak'
                ORDER BY candidate.album, peak.name, peak.number, song.id
                LIMIT 500
                """)
        .bind("item", item.value())
        .map(Row.mapper(ChartedSingle::of))
        .list();
  }

  private static HighestPeak derivedFact(Handle handle, List<ChartedSingle> singles) {
    ChartedSingle best = singles.getFirst();
    Map<Long, Item> items = ItemLoader.load(handle, List.of(best.song(), best.album()));
    List<FactId> basis = new ArrayList<>();
    singles.forEach(chartedSingle -> basis.addAll(chartedSingle.basis()));
    return new HighestPeak(
        (Song) Objects.requireNonNull(items.get(best.song())),
        (Album) Objects.requireNonNull(items.get(best.album())),
        best.chart(),
        best.position(),
        Math.toIntExact(singles.stream().map(ChartedSingle::song).distinct().count()),
        basis.stream().distinct().toList());
  }
}
