package needledrop.catalog.derived;

import static java.util.stream.Collectors.groupingBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import needledrop.catalog.derived.Derived.HighestPeak;
import needledrop.catalog.fact.ItemRows;
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
final class HighestPeaks {
  private HighestPeaks() {}

  private record Hit(
      long album, String chart, long song, int position, boolean exact, List<FactId> grounds) {
    static Hit of(Row row) throws SQLException {
      return new Hit(
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

  private record Race(long album, String chart) {}

  /** For an album, or for a song that went highest of its album's singles. */
  static List<HighestPeak> about(Handle handle, ItemId item) {
    Map<Race, List<Hit>> races =
        hits(handle, item).stream()
            .collect(
                groupingBy(
                    hit -> new Race(hit.album(), hit.chart()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return races.values().stream()
        .filter(HighestPeaks::isDecided)
        .filter(hits -> isAbout(item, hits.getFirst()))
        .map(hits -> derived(handle, hits))
        .toList();
  }

  private static boolean isAbout(ItemId item, Hit best) {
    return item.value() == best.song() || item.value() == best.album();
  }

  private static boolean isDecided(List<Hit> hits) {
    Hit best = hits.getFirst();
    return hits.stream().allMatch(Hit::exact)
        && hits.stream().anyMatch(hit -> hit.song() != best.song())
        && hits.stream()
            .allMatch(hit -> hit.song() == best.song() || hit.position() > best.position());
  }

  private static List<Hit> hits(Handle handle, ItemId item) {
    return handle
        .createQuery(
            "WITH "
                + Derivations.SURE
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
        .map(Row.mapper(Hit::of))
        .list();
  }

  private static HighestPeak derived(Handle handle, List<Hit> hits) {
    Hit best = hits.getFirst();
    Map<Long, Item> items = ItemRows.named(handle, List.of(best.song(), best.album()));
    List<FactId> grounds = new ArrayList<>();
    hits.forEach(hit -> grounds.addAll(hit.grounds()));
    return new HighestPeak(
        (Song) Objects.requireNonNull(items.get(best.song())),
        (Album) Objects.requireNonNull(items.get(best.album())),
        best.chart(),
        best.position(),
        Math.toIntExact(hits.stream().map(Hit::song).distinct().count()),
        grounds.stream().distinct().toList());
  }
}
