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

/** Derives which other songs of a song's album have the same writer or composer. */
final class SharedWriterRule {
  private static final int MAX_SHOWN = 5;

  private SharedWriterRule() {}

  private record WriterOnAlbum(long writer, long album) {}

  private record SharedCredit(WriterOnAlbum writerOnAlbum, long other, List<FactId> basis) {
    static SharedCredit of(Row row) throws SQLException {
      List<FactId> basis = new ArrayList<>();
      for (String column : List.of("credit", "track", "other_credit", "other_track")) {
        basis.add(new FactId(row.longValue(column)));
      }
      return new SharedCredit(
          new WriterOnAlbum(row.longValue("writer"), row.longValue("album")),
          row.longValue("other"),
          basis);
    }
  }

  static List<AlsoWrittenBy> about(Handle handle, ItemId song) {
    Map<WriterOnAlbum, List<SharedCredit>> creditsByWriter = new LinkedHashMap<>();
    sharedCredits(handle, song)
        .forEach(sharedCredit ->
            creditsByWriter
                .computeIfAbsent(sharedCredit.writerOnAlbum(), writerOnAlbum -> new ArrayList<>())
                .add(sharedCredit));
    return creditsByWriter.entrySet().stream()
        .limit(MAX_SHOWN)
        .map(entry -> derivedFact(handle, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<SharedCredit> sharedCredits(Handle handle, ItemId song) {
    return handle
        .createQuery(
            "WITH "
                + DerivedFacts.RELIABLE_FACTS
                + """
                SELECT credit.object AS writer, track.object AS album, other_track.subject AS other,
                  credit.id AS credit, track.id AS track, other_credit.id AS other_credit,
                  other_track.id AS other_track
                FROM reliable credit
                JOIN reliable track ON track.subject = credit.subject AND track.kind = 'on_album'
                JOIN reliable other_track ON other_track.object = track.object
                  AND other_track.kind = 'on_album' AND other_track.subject <> credit.subject
                JOIN reliable other_credit ON other_credit.subject = other_track.subject
                  AND other_credit.kind = 'credit' AND other_credit.role IN ('wrote', 'composed')
                  AND other_credit.object = credit.object
                JOIN item writer ON writer.id = credit.object
                JOIN item album ON album.id = track.object
                JOIN item other ON other.id = other_track.subject
                WHERE credit.subject = :song AND credit.kind = 'credit'
                  AND credit.role IN ('wrote', 'composed')
                  AND writer.binned IS NULL AND album.binned IS NULL AND other.binned IS NULL
                ORDER BY credit.id, track.id, other_track.number, other_track.id
                LIMIT 100
                """)
        .bind("song", song.value())
        .map(Row.mapper(SharedCredit::of))
        .list();
  }

  private static AlsoWrittenBy derivedFact(
      Handle handle, WriterOnAlbum writerOnAlbum, List<SharedCredit> credits) {
    List<Long> others =
        credits.stream().map(SharedCredit::other).distinct().limit(MAX_SHOWN).toList();
    List<Long> ids = new ArrayList<>(others);
    ids.addAll(List.of(writerOnAlbum.writer(), writerOnAlbum.album()));
    Map<Long, Item> items = ItemLoader.load(handle, ids);
    return new AlsoWrittenBy(
        (Person) Objects.requireNonNull(items.get(writerOnAlbum.writer())),
        (Album) Objects.requireNonNull(items.get(writerOnAlbum.album())),
        others.stream().map(other -> (Song) Objects.requireNonNull(items.get(other))).toList(),
        credits.stream()
            .filter(sharedCredit -> others.contains(sharedCredit.other()))
            .flatMap(sharedCredit -> sharedCredit.basis().stream())
            .distinct()
            .toList());
  }
}
