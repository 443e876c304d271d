package needledrop.catalog.derived;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import needledrop.catalog.derived.Derived.AlsoWrittenBy;
import needledrop.catalog.fact.ItemRows;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Song;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/** What else on a song's album was written by one who wrote or composed the song. */
final class SameHands {
  private static final int MOST = 5;

  private SameHands() {}

  private record Hand(long writer, long album) {}

  private record Pair(Hand hand, long other, List<FactId> grounds) {
    static Pair of(Row row) throws SQLException {
      List<FactId> grounds = new ArrayList<>();
      for (String ground : List.of("mine", "track", "theirs", "neighbour")) {
        grounds.add(new FactId(row.longValue(ground)));
      }
      return new Pair(
          new Hand(row.longValue("writer"), row.longValue("album")),
          row.longValue("other"),
          grounds);
    }
  }

  static List<AlsoWrittenBy> about(Handle handle, ItemId song) {
    Map<Hand, List<Pair>> hands = new LinkedHashMap<>();
    pairs(handle, song)
        .forEach(pair -> hands.computeIfAbsent(pair.hand(), hand -> new ArrayList<>()).add(pair));
    return hands.entrySet().stream()
        .limit(MOST)
        .map(hand -> derived(handle, hand.getKey(), hand.getValue()))
        .toList();
  }

  private static List<Pair> pairs(Handle handle, ItemId song) {
    return handle
        .createQuery(
            "WITH "
                + Derivations.SURE
                + """
                SELECT mine.object AS writer, track.object AS album, neighbour.subject AS other,
                  mine.id AS mine, track.id AS track, theirs.id AS theirs,
                  neighbour.id AS neighbour
                FROM sure mine
                JOIN sure track ON track.subject = mine.subject AND track.kind = 'on_album'
                JOIN sure neighbour ON neighbour.object = track.object
                  AND neighbour.kind = 'on_album' AND neighbour.subject <> mine.subject
                JOIN sure theirs ON theirs.subject = neighbour.subject
                  AND theirs.kind = 'credit' AND theirs.role IN ('wrote', 'composed')
                  AND theirs.object = mine.object
                JOIN item writer ON writer.id = mine.object
                JOIN item album ON album.id = track.object
                JOIN item other ON other.id = neighbour.subject
                WHERE mine.subject = :song AND mine.kind = 'credit'
                  AND mine.role IN ('wrote', 'composed')
                  AND writer.binned IS NULL AND album.binned IS NULL AND other.binned IS NULL
                ORDER BY mine.id, track.id, neighbour.number, neighbour.id
                LIMIT 100
                """)
        .bind("song", song.value())
        .map(Row.mapper(Pair::of))
        .list();
  }

  private static AlsoWrittenBy derived(Handle handle, Hand hand, List<Pair> pairs) {
    List<Long> others = pairs.stream().map(Pair::other).distinct().limit(MOST).toList();
    List<Long> numbers = new ArrayList<>(others);
    numbers.addAll(List.of(hand.writer(), hand.album()));
    Map<Long, Item> items = ItemRows.named(handle, numbers);
    return new AlsoWrittenBy(
        (Person) Objects.requireNonNull(items.get(hand.writer())),
        (Album) Objects.requireNonNull(items.get(hand.album())),
        others.stream().map(other -> (Song) Objects.requireNonNull(items.get(other))).toList(),
        pairs.stream()
            .filter(pair -> others.contains(pair.other()))
            .flatMap(pair -> pair.grounds().stream())
            .distinct()
            .toList());
  }
}
