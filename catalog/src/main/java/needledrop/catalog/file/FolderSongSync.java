package needledrop.catalog.file;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
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
 * Adds, updates or marks as missing the songs of a watched folder in the database, according to
 * what a scan found on the disk. Other programs rename, delete, replace and retag files; the
 * owner's own edits of a song are always kept.
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

  /** The stored row of a file. */
  private record KnownFile(SongId song, @Nullable String soundDigest, StoredTags tags) {
    static KnownFile in(Row row) throws SQLException {
      return new KnownFile(
          new SongId(row.longValue("song")),
          row.textOrNull("sound"),
          new StoredTags(row.textOrNull("tagged_title"), row.textOrNull("tagged_artist")));
    }
  }

  /** The tags of a file as of its last scan; no title if it was never scanned. */
  private record StoredTags(@Nullable String title, @Nullable String artist) {}

  /**
   * Adds or updates a file that is new or has changed, or whose cue sheet has changed.
   *
   * @param scanned all songs in the file; at least one
   */
  public void update(List<ScannedSong> scanned) {
    database.write(handle -> {
      obsoleteSongs.remove(handle, replacedSongs(handle, scanned));
      scanned.forEach(song -> update(handle, song));
    });
  }

  private void update(Handle handle, ScannedSong scanned) {
    Optional<KnownFile> known = findAt(handle, scanned.file(), scanned.span());
    if (known.isEmpty()) {
      addOrMove(handle, scanned);
    } else if (isSameSong(known.get(), scanned)) {
      updateFile(handle, known.get(), scanned);
    } else {
      deleteFile(handle, known.get());
      addOrMove(handle, scanned);
    }
  }

  /** Returns the stored songs of the file that start at a position where no scanned song starts. */
  private static List<SongId> replacedSongs(Handle handle, List<ScannedSong> scanned) {
    List<Duration> starts = scanned.stream().map(song -> startOf(song.span())).toList();
    return handle
        .createQuery(
            """
            SELECT song FROM song_file
            WHERE path = :path AND coalesce(start, -1) NOT IN (<starts>)
            """)
        .bind("path", scanned.getFirst().file().toString())
        .bindList("starts", starts)
        .map(Row.mapper(row -> new SongId(row.longValue("song"))))
        .list();
  }

  /** The start in the file, or a time that no song has if the song is the whole file. */
  private static Duration startOf(@Nullable Span span) {
    return span == null ? Duration.ofNanos(-1) : span.start();
  }

  /**
   * Returns whether a scanned file is still the same song. A different recording under the same
   * file name is a different song only if its title differs too.
   */
  private boolean isSameSong(KnownFile known, ScannedSong scanned) {
    return known.soundDigest() == null
        || known.soundDigest().equals(scanned.soundDigest())
        || songs
            .find(known.song())
            .filter(song -> hasTitle(song, known.tags(), scanned))
            .isPresent();
  }

  private static boolean hasTitle(Song song, StoredTags storedTags, ScannedSong scanned) {
    String title = NameNormalizer.normalize(scanned.tags().title());
    return title.equals(NameNormalizer.normalize(song.name()))
        || (storedTags.title() != null
            && title.equals(NameNormalizer.normalize(storedTags.title())));
  }

  /**
   * Adds a song. If the same recording is missing elsewhere, its file was moved here; if it is
   * present elsewhere, this is a copy and is skipped.
   */
  private void addOrMove(Handle handle, ScannedSong scanned) {
    Optional<KnownFile> missing = findBySound(handle, scanned.soundDigest(), "missing IS NOT NULL");
    if (missing.isPresent()) {
      updateFile(handle, missing.get(), scanned);
    } else if (findBySound(handle, scanned.soundDigest(), "missing IS NULL").isEmpty()) {
      Song song = files.add(scanned.location(), scanned.span(), scanned.tags());
      updateFile(handle, new KnownFile(song.id(), null, new StoredTags(null, null)), scanned);
    }
  }

  private void updateFile(Handle handle, KnownFile knownFile, ScannedSong scanned) {
    boolean soundChanged =
        knownFile.soundDigest() != null && !knownFile.soundDigest().equals(scanned.soundDigest());
    handle
        .createUpdate(
            """
            UPDATE song_file SET path = :path, size = :size, modified = :modified, sound = :sound,
              start = :start, finish = :finish, sheet = :sheet,
              missing = NULL, tagged_title = :title, tagged_artist = :artist,
              fingerprinted = CASE WHEN NOT :sound_changed THEN fingerprinted END,
              problem = CASE WHEN NOT :sound_changed THEN problem END
            WHERE song = :song
            """)
        .bind("path", scanned.file().toString())
        .bind("size", scanned.stamp().bytes())
        .bind("modified", scanned.stamp().modifiedMillis())
        .bind("sound", scanned.soundDigest())
        .bind("start", SpanColumns.start(scanned.span()))
        .bind("finish", SpanColumns.finish(scanned.span()))
        .bind("sheet", scanned.cueSheetDigest())
        .bind("title", scanned.tags().title())
        .bind("artist", scanned.tags().artist())
        .bind("sound_changed", soundChanged)
        .bind("song", knownFile.song())
        .execute();
    songs.find(knownFile.song()).ifPresent(song -> retag(song, knownFile.tags(), scanned.tags()));
  }

  /** Applies new tags to the song, except where the owner has changed the value of the old tags. */
  private void retag(Song song, StoredTags oldTags, SongTags newTags) {
    if (song.name().equals(oldTags.title()) && !song.name().equals(newTags.title())) {
      songs.rename(song.id(), newTags.title());
    }
    if (oldTags.title() != null
        && Objects.equals(song.artist(), oldTags.artist())
        && !Objects.equals(song.artist(), newTags.artist())) {
      songs.update(song.id(), newTags.artist(), song.isrc());
    }
  }

  /** Deletes the file's row. The song stays and gets a file again if its recording reappears. */
  private static void deleteFile(Handle handle, KnownFile knownFile) {
    handle
        .createUpdate("DELETE FROM song_file WHERE song = :song")
        .bind("song", knownFile.song())
        .execute();
  }

  /** Marks the file of a song as missing. */
  public void markMissing(SongId song) {
    database.write(handle ->
        handle
            .createUpdate(
                "UPDATE song_file SET missing = :now WHERE song = :song AND missing IS NULL")
            .bind("now", clock.instant())
            .bind("song", song)
            .execute());
  }

  /** Marks the file of a song as present again, unchanged. */
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
        .bind("start", startOf(span))
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
