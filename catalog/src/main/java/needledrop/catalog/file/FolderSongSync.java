package needledrop.catalog.file;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import needledrop.catalog.item.Song;
import needledrop.catalog.item.Songs;
import needledrop.catalog.name.NameNormalizer;
import needledrop.media.Span;
import needledrop.store.Database;
import needledrop.store.Ids.SongId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The songs whose files are in watched folders, synchronized with the results of a scan. Other
 * programs rename, delete, replace and retag files. What the owner wrote about a song is always
 * kept.
 */
public final class FolderSongSync {
  private final Database database;
  private final SongFiles files;
  private final Songs songs;
  private final InstantSource clock;
  private final ObsoleteSongs obsoleteSongs;

  public FolderSongSync(Database database, SongFiles files, Songs songs, InstantSource clock) {
    this.database = database;
    this.files = files;
    this.songs = songs;
    this.clock = clock;
    this.obsoleteSongs = new ObsoleteSongs(database, clock);
  }

  /** What is known of a file. */
  private record KnownFile(SongId song, @Nullable String soundDigest, StoredTags tags) {
    static KnownFile in(Row row) throws SQLException {
      return new KnownFile(
          new SongId(row.longValue("song")),
          row.textOrNull("sound"),
          new StoredTags(row.textOrNull("tagged_title"), row.textOrNull("tagged_artist")));
    }
  }

  /** What the tags of a file said when it was last read; no title if it never was. */
  private record StoredTags(@Nullable String title, @Nullable String artist) {}

  /**
   * Takes a file that is new, or that is not what it was, or whose cue sheet is not.
   *
   * @param found all songs in the file; at least one
   */
  public void update(List<ScannedSong> found) {
    database.write(handle -> {
      obsoleteSongs.remove(handle, replacedSongs(handle, found));
      found.forEach(song -> update(handle, song));
    });
  }

  private void update(Handle handle, ScannedSong found) {
    Optional<KnownFile> here = findAt(handle, found.file(), found.span());
    if (here.isEmpty()) {
      addOrMove(handle, found);
    } else if (isSameSong(here.get(), found)) {
      updateFile(handle, here.get(), found);
    } else {
      deleteFile(handle, here.get());
      addOrMove(handle, found);
    }
  }

  /** The songs that were in the file, and begin where none is now. */
  private static List<SongId> replacedSongs(Handle handle, List<ScannedSong> found) {
    List<Long> starts = found.stream().map(song -> startNanos(song.span())).toList();
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

  private static long startNanos(@Nullable Span span) {
    return span == null ? -1 : span.start().toNanos();
  }

  /** Another recording under the same name is another song if it also has another title. */
  private boolean isSameSong(KnownFile here, ScannedSong found) {
    return here.soundDigest() == null
        || here.soundDigest().equals(found.soundDigest())
        || songs.find(here.song()).filter(song -> hasTitle(song, here.tags(), found)).isPresent();
  }

  private static boolean hasTitle(Song song, StoredTags storedTags, ScannedSong found) {
    String title = NameNormalizer.normalize(found.tags().title());
    return title.equals(NameNormalizer.normalize(song.name()))
        || (storedTags.title() != null
            && title.equals(NameNormalizer.normalize(storedTags.title())));
  }

  /** A recording that is missing elsewhere was moved here; one that is there still is a copy. */
  private void addOrMove(Handle handle, ScannedSong found) {
    Optional<KnownFile> missing = findBySound(handle, found.soundDigest(), "missing IS NOT NULL");
    if (missing.isPresent()) {
      updateFile(handle, missing.get(), found);
    } else if (findBySound(handle, found.soundDigest(), "missing IS NULL").isEmpty()) {
      Song song = files.add(found.location(), found.span(), found.tags());
      updateFile(handle, new KnownFile(song.id(), null, new StoredTags(null, null)), found);
    }
  }

  private void updateFile(Handle handle, KnownFile knownFile, ScannedSong found) {
    boolean otherSound =
        knownFile.soundDigest() != null && !knownFile.soundDigest().equals(found.soundDigest());
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
        .bind("size", found.stamp().bytes())
        .bind("modified", found.stamp().modifiedMillis())
        .bind("sound", found.soundDigest())
        .bind("start", SpanColumns.start(found.span()))
        .bind("finish", SpanColumns.finish(found.span()))
        .bind("sheet", found.cueSheetDigest())
        .bind("title", found.tags().title())
        .bind("artist", found.tags().artist())
        .bind("other", otherSound)
        .bind("song", knownFile.song())
        .execute();
    songs.find(knownFile.song()).ifPresent(song -> retag(song, knownFile.tags(), found.tags()));
  }

  /** New tags name the song, unless the owner has named it otherwise than the old ones did. */
  private void retag(Song song, StoredTags storedTags, SongTags tags) {
    if (song.name().equals(storedTags.title()) && !song.name().equals(tags.title())) {
      songs.rename(song.id(), tags.title());
    }
    if (storedTags.title() != null
        && Objects.equals(song.artist(), storedTags.artist())
        && !Objects.equals(song.artist(), tags.artist())) {
      songs.update(song.id(), tags.artist(), song.isrc());
    }
  }

  /** The song stays, without a file, and gets one again when its recording comes back. */
  private static void deleteFile(Handle handle, KnownFile knownFile) {
    handle
        .createUpdate("DELETE FROM song_file WHERE song = :song")
        .bind("song", knownFile.song())
        .execute();
  }

  /** Its file is gone. */
  public void markMissing(SongId song) {
    database.write(handle ->
        handle
            .createUpdate(
                "UPDATE song_file SET missing = :now WHERE song = :song AND missing IS NULL")
            .bind("now", clock.instant())
            .bind("song", song)
            .execute());
  }

  /** Its file, unchanged, is there again. */
  public void markFound(SongId song) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE song_file SET missing = NULL WHERE song = :song")
            .bind("song", song)
            .execute());
  }

  private static Optional<KnownFile> findAt(Handle handle, Path file, @Nullable Span span) {
    return handle
        .createQuery("SELECT * FROM song_file WHERE path = :path AND coalesce(start, -1) = :start")
        .bind("start", startNanos(span))
        .bind("path", file.toString())
        .map(Row.mapper(KnownFile::in))
        .findFirst();
  }

  private static Optional<KnownFile> findBySound(Handle handle, String sound, String condition) {
    return handle
        .createQuery("SELECT * FROM song_file WHERE sound = :sound AND " + condition)
        .bind("sound", sound)
        .map(Row.mapper(KnownFile::in))
        .findFirst();
  }
}
