package needledrop.catalog.file;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import needledrop.catalog.item.Song;
import needledrop.catalog.item.Songs;
import needledrop.catalog.name.Folding;
import needledrop.media.Span;
import needledrop.store.Database;
import needledrop.store.Ids.SongId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The songs whose files are in watched folders, brought in line with what a scan finds there: files
 * are renamed, deleted, replaced and tagged anew by other programs. What the owner wrote about a
 * song always stays.
 */
public final class FolderSongs {
  private final Database database;
  private final SongFiles files;
  private final Songs songs;
  private final InstantSource clock;
  private final WholeAlbums wholes;

  public FolderSongs(Database database, SongFiles files, Songs songs, InstantSource clock) {
    this.database = database;
    this.files = files;
    this.songs = songs;
    this.clock = clock;
    this.wholes = new WholeAlbums(database, clock);
  }

  /** What is known of a file. */
  private record Known(SongId song, @Nullable String sound, Tagged tagged) {
    static Known in(Row row) throws SQLException {
      return new Known(
          new SongId(row.longValue("song")),
          row.textOrNull("sound"),
          new Tagged(row.textOrNull("tagged_title"), row.textOrNull("tagged_artist")));
    }
  }

  /** What the tags of a file said when it was last read; no title if it never was. */
  private record Tagged(@Nullable String title, @Nullable String artist) {}

  /**
   * Takes a file that is new, or that is not what it was, or whose cue sheet is not.
   *
   * @param found all songs in the file; at least one
   */
  public void update(List<FoundSong> found) {
    database.write(handle -> {
      wholes.forget(handle, others(handle, found));
      found.forEach(song -> update(handle, song));
    });
  }

  private void update(Handle handle, FoundSong found) {
    Optional<Known> here = at(handle, found.file(), found.span());
    if (here.isEmpty()) {
      take(handle, found);
    } else if (isSameSong(here.get(), found)) {
      replace(handle, here.get(), found);
    } else {
      forget(handle, here.get());
      take(handle, found);
    }
  }

  /** The songs that were in the file, and begin where none is now. */
  private static List<SongId> others(Handle handle, List<FoundSong> found) {
    List<Long> starts = found.stream().map(song -> start(song.span())).toList();
    return handle
        .createQuery(
            """
            SELECT song FROM song_file
            WHERE path = :path AND coalesce(start, -1) NOT IN (<starts>)
            """)
        .bind("path", found.getFirst().file().toString())
        .bindList("starts", starts)
        .map(Row.mapper(row -> new SongId(row.longValue("song"))))
        .list();
  }

  private static long start(@Nullable Span span) {
    return span == null ? -1 : span.start().toNanos();
  }

  /** Another recording under the same name is another song if it also has another title. */
  private boolean isSameSong(Known here, FoundSong found) {
    return here.sound() == null
        || here.sound().equals(found.sound())
        || songs.find(here.song()).filter(song -> isTitled(song, here.tagged(), found)).isPresent();
  }

  private static boolean isTitled(Song song, Tagged tagged, FoundSong found) {
    String title = Folding.fold(found.tags().title());
    return title.equals(Folding.fold(song.name()))
        || (tagged.title() != null && title.equals(Folding.fold(tagged.title())));
  }

  /** A recording that is missing elsewhere was moved here; one that is there still is a copy. */
  private void take(Handle handle, FoundSong found) {
    Optional<Known> missing = withSound(handle, found.sound(), "missing IS NOT NULL");
    if (missing.isPresent()) {
      replace(handle, missing.get(), found);
    } else if (withSound(handle, found.sound(), "missing IS NULL").isEmpty()) {
      Song song = files.take(found.where(), found.span(), found.tags());
      replace(handle, new Known(song.id(), null, new Tagged(null, null)), found);
    }
  }

  private void replace(Handle handle, Known known, FoundSong found) {
    boolean otherSound = known.sound() != null && !known.sound().equals(found.sound());
    handle
        .createUpdate(
            """
            UPDATE song_file SET path = :path, size = :size, modified = :modified, sound = :sound,
              start = :start, finish = :finish, sheet = :sheet,
              missing = NULL, tagged_title = :title, tagged_artist = :artist,
              fingerprinted = CASE WHEN NOT :other THEN fingerprinted END,
              problem = CASE WHEN NOT :other THEN problem END
            WHERE song = :song
            """)
        .bind("path", found.file().toString())
        .bind("size", found.stamp().size())
        .bind("modified", found.stamp().modified())
        .bind("sound", found.sound())
        .bind("start", FileSpan.start(found.span()))
        .bind("finish", FileSpan.finish(found.span()))
        .bind("sheet", found.sheet())
        .bind("title", found.tags().title())
        .bind("artist", found.tags().artist())
        .bind("other", otherSound)
        .bind("song", known.song())
        .execute();
    songs.find(known.song()).ifPresent(song -> retag(song, known.tagged(), found.tags()));
  }

  /** New tags name the song, unless the owner has named it otherwise than the old ones did. */
  private void retag(Song song, Tagged tagged, SongTags tags) {
    if (song.name().equals(tagged.title()) && !song.name().equals(tags.title())) {
      songs.rename(song.id(), tags.title());
    }
    if (tagged.title() != null
        && Objects.equals(song.artist(), tagged.artist())
        && !Objects.equals(song.artist(), tags.artist())) {
      songs.describe(song.id(), tags.artist(), song.isrc());
    }
  }

  /** The song stays, without a file, and gets one again when its recording comes back. */
  private static void forget(Handle handle, Known known) {
    handle
        .createUpdate("DELETE FROM song_file WHERE song = :song")
        .bind("song", known.song())
        .execute();
  }

  /** Its file is gone. */
  public void miss(SongId song) {
    database.write(handle ->
        handle
            .createUpdate(
                "UPDATE song_file SET missing = :now WHERE song = :song AND missing IS NULL")
            .bind("now", clock.instant())
            .bind("song", song)
            .execute());
  }

  /** Its file, unchanged, is there again. */
  public void restore(SongId song) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE song_file SET missing = NULL WHERE song = :song")
            .bind("song", song)
            .execute());
  }

  private static Optional<Known> at(Handle handle, Path file, @Nullable Span span) {
    return handle
        .createQuery("SELECT * FROM song_file WHERE path = :path AND coalesce(start, -1) = :start")
        .bind("start", start(span))
        .bind("path", file.toString())
        .map(Row.mapper(Known::in))
        .findFirst();
  }

  private static Optional<Known> withSound(Handle handle, String sound, String condition) {
    return handle
        .createQuery("SELECT * FROM song_file WHERE sound = :sound AND " + condition)
        .bind("sound", sound)
        .map(Row.mapper(Known::in))
        .findFirst();
  }
}
