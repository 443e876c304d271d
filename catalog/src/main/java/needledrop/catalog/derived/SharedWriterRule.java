package needledrop.catalog.derived;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import needledrop.catalog.derived.DerivedFact.AlsoWrittenBy;
import needledrop.catalog.item.Album;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Song;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/** What else on a song's album was written by one who wrote or composed the song. */
final class SharedWriterRule {
  private static final int MAX_SHOWN = 5;

  private SharedWriterRule() {}

  private record WriterOnAlbum(long writer, long album) {}

  private record SharedCredit(WriterOnAlbum writerOnAlbum, long other, List<FactId> basis) {
    static SharedCredit of(Row row) throws SQLException {
      List<FactId> grounds = new ArrayList<>();
      for (String ground : List.of("mine", "track", "theirs", "neighbour")) {
        grounds.add(new FactId(row.longValue(ground)));
      }
      return new SharedCredit(
          new WriterOnAlbum(row.longValue("writer"), row.longValue("album")),
          row.longValue("other"),
          grounds);
    }
  }

  static List<AlsoWrittenBy> about(Handle handle, ItemId song) {
    Map<WriterOnAlbum, List<SharedCredit>> hands = new LinkedHashMap<>();
    sharedCredits(handle, song)
        .forEach(sharedCredit ->
            hands
                .computeIfAbsent(sharedCredit.writerOnAlbum(), writerOnAlbum -> new ArrayList<>())
                .add(sharedCredit));
    return hands.entrySet().stream()
        .limit(MAX_SHOWN)
        .map(hand -> derivedFact(handle, hand.getKey(), hand.getValue()))
        .toList();
  }

  private static List<SharedCredit> sharedCredits(Handle handle, ItemId song) {
    return handle
        .createQuery(
            "WITH "
                + DerivedFacts.RELIABLE_FACTS
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
        .map(Row.mapper(SharedCredit::of))
        .list();
  }

  private static AlsoWrittenBy derivedFact(
      Handle handle, WriterOnAlbum writerOnAlbum, List<SharedCredit> pairs) {
    List<Long> others =
        pairs.stream().map(SharedCredit::other).distinct().limit(MAX_SHOWN).toList();
    List<Long> numbers = new ArrayList<>(others);
    numbers.addAll(List.of(writerOnAlbum.writer(), writerOnAlbum.album()));
    Map<Long, Item> items = ItemLoader.load(handle, numbers);
    return new AlsoWrittenBy(
        (Person) Objects.requireNonNull(items.get(writerOnAlbum.writer())),
        (Album) Objects.requireNonNull(items.get(writerOnAlbum.album())),
        others.stream().map(other -> (Song) Objects.requireNonNull(items.get(other))).toList(),
        pairs.stream()
            .filter(sharedCredit -> others.contains(sharedCredit.other()))
            .flatMap(sharedCredit -> sharedCredit.basis().stream())
            .distinct()
            .toList());
  }
}
