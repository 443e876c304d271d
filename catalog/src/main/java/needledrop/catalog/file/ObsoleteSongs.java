package needledrop.catalog.file;

import java.time.InstantSource;
import java.util.List;
import needledrop.catalog.item.Items;
import needledrop.store.Database;
import needledrop.store.Ids.SongId;
import org.jdbi.v3.core.Handle;

/**
 * Rows of a file that is now known to hold other songs, as an album that was one song before its
 * cue sheet came. The rows go. A song without a span that nothing else names goes to the bin.
 */
final class ObsoleteSongs {
  private final Items items;

  ObsoleteSongs(Database database, InstantSource clock) {
    this.items = new Items(database, clock);
  }

  /** Takes the file away from these songs. */
  void remove(Handle handle, List<SongId> songs) {
    for (SongId song : songs) {
      boolean needless = isWholeFile(handle, song) && isUnreferenced(handle, song);
      handle.createUpdate("DELETE FROM song_file WHERE song = :song").bind("song", song).execute();
      if (needless) {
        items.bin(song);
      }
    }
  }

  private static boolean isWholeFile(Handle handle, SongId song) {
    return handle
        .createQuery("SELECT start IS NULL FROM song_file WHERE song = :song")
        .bind("song", song)
        .mapTo(Boolean.class)
        .one();
  }

  private static boolean isUnreferenced(Handle handle, SongId song) {
    return handle
        .createQuery(
            """
            SELECT NOT EXISTS (SELECT 1 FROM cue WHERE song = :song)
              AND NOT EXISTS (
                SELECT 1 FROM fact
                WHERE (subject = :song OR object = :song OR third = :song) AND source <> 'imported')
            """)
        .bind("song", song)
        .mapTo(Boolean.class)
        .one();
  }
}
