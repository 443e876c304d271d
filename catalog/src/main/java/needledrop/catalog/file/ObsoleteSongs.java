package needledrop.catalog.file;

import java.time.InstantSource;
import java.util.List;
import needledrop.catalog.item.Items;
import needledrop.store.Database;
import needledrop.store.Ids.SongId;
import org.jdbi.v3.core.Handle;

/**
 * Removes songs of a file that now contains others, such as an album that was one song before its
 * cue sheet was added. Their file rows are deleted. A song that was the whole file and that nothing
 * else refers to is moved to the bin.
 */
final class ObsoleteSongs {
  private final Items items;

  ObsoleteSongs(Database database, InstantSource clock) {
    this.items = new Items(database, clock);
  }

  /** Removes the file of these songs. */
  void remove(Handle handle, List<SongId> songs) {
    for (SongId song : songs) {
      boolean unused = isWholeFile(handle, song) && isUnreferenced(handle, song);
      handle.createUpdate("DELETE FROM song_file WHERE song = :song").bind("song", song).execute();
      if (unused) {
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
