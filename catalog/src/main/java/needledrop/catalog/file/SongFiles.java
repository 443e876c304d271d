package needledrop.catalog.file;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.item.ItemMapper;
import needledrop.catalog.item.Song;
import needledrop.catalog.item.Songs;
import needledrop.catalog.name.NameNormalizer;
import needledrop.media.Span;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.SongId;
import needledrop.store.Row;
import needledrop.store.RowOwners;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Stores and finds the media files of songs, with the status of their acoustic fingerprints. */
public final class SongFiles {
  private final Database database;
  private final Songs songs;
  private final InstantSource clock;
  private final ArtistCredits artistCredits;
  private final RowOwners owners;

  public SongFiles(Database database, Songs songs, InstantSource clock) {
    this.database = database;
    this.songs = songs;
    this.clock = clock;
    this.owners = new RowOwners(database, "song_file", "song");
    this.artistCredits = new ArtistCredits(database, new Facts(database, clock));
  }

  /**
   * Returns the members who added songs with a file. A song that existed before its file has no
   * owner.
   */
  public RowOwners owners() {
    return owners;
  }

  /** Adds a file that a member uploads, as {@link #add(FileLocation, Span, SongTags)} does. */
  public Song add(FileLocation fileLocation, @Nullable Span span, SongTags tags, MemberId owner) {
    return database.writeAndReturn(handle -> {
      boolean known =
          findSong(handle, fileLocation, span)
              .or(() -> findSongWithoutFile(handle, tags))
              .isPresent();
      Song song = add(fileLocation, span, tags);
      if (!known) {
        owners.set(song.id().value(), owner);
      }
      return song;
    });
  }

  /**
   * Adds a file to the library: to a song without a file that has the same ISRC or the same title
   * and artist, or else to a new song. A file that exists is not added again.
   */
  public Song add(FileLocation fileLocation, SongTags tags) {
    return add(fileLocation, null, tags);
  }

  /**
   * Adds a song that is a span of its file, as {@link #add(FileLocation, SongTags)} does.
   *
   * @param span null if the song is the whole file
   */
  public Song add(FileLocation fileLocation, @Nullable Span span, SongTags tags) {
    return database.writeAndReturn(handle ->
        findSong(handle, fileLocation, span)
            .orElseGet(() -> addNew(handle, fileLocation, span, tags)));
  }

  private static Optional<Song> findSong(
      Handle handle, FileLocation fileLocation, @Nullable Span span) {
    return handle
        .createQuery(
            """
            SELECT item.* FROM song_file JOIN item ON item.id = song_file.song
            WHERE (content = :content OR path = :path) AND (:start IS NULL OR start = :start)
              AND item.binned IS NULL
            """)
        .bind("start", SpanColumns.start(span))
        .bind("content", fileLocation.content())
        .bind("path", fileLocation.pathText())
        .map(Row.mapper(row -> (Song) ItemMapper.map(row)))
        .findFirst();
  }

  private Song addNew(
      Handle handle, FileLocation fileLocation, @Nullable Span span, SongTags tags) {
    Song song = findSongWithoutFile(handle, tags).orElseGet(() -> addSong(tags));
    handle
        .createUpdate(
            """
            INSERT INTO song_file (song, content, path, start, finish, added)
            VALUES (:song, :content, :path, :start, :finish, :now)
            """)
        .bind("start", SpanColumns.start(span))
        .bind("finish", SpanColumns.finish(span))
        .bind("song", song.id())
        .bind("content", fileLocation.content())
        .bind("path", fileLocation.pathText())
        .bind("now", clock.instant())
        .execute();
    return song;
  }

  private Song addSong(SongTags tags) {
    Song song = songs.add(tags.title(), tags.artist(), tags.isrc());
    artistCredits.add(song.id(), tags.artists());
    return song;
  }

  private static Optional<Song> findSongWithoutFile(Handle handle, SongTags tags) {
    return handle
        .createQuery(
            """
            SELECT * FROM item
            WHERE kind = 'song' AND binned IS NULL
              AND (isrc = :isrc OR folded = :folded)
              AND id NOT IN (SELECT song FROM song_file)
            ORDER BY isrc IS :isrc DESC, artist IS NULL, id
            """)
        .bind("isrc", tags.isrc())
        .bind("folded", NameNormalizer.normalize(tags.title()))
        .map(Row.mapper(row -> (Song) ItemMapper.map(row)))
        .stream()
        .filter(tags::matches)
        .findFirst();
  }

  public Optional<SongFile> find(SongId song) {
    return database
        .read(handle ->
            readable(
                handle
                    .createQuery(
                        """
                        SELECT * FROM song_file
                        WHERE song = (SELECT coalesce(merged, id) FROM item WHERE id = :song)
                        """)
                    .bind("song", song)))
        .stream()
        .findFirst();
  }

  /** Returns the files of all songs, whatever the status of their fingerprints. */
  public List<SongFile> all() {
    return database.read(handle ->
        readable(
            handle.createQuery(
                """
                SELECT song_file.* FROM song_file JOIN item ON item.id = song
                WHERE item.binned IS NULL
                ORDER BY song
                """)));
  }

  private List<SongFile> readable(Query query) {
    return database.damagedRows().listReadable(query, "song_file", "song", SongFiles::file);
  }

  /** Returns the files whose fingerprint is due. */
  public List<SongFile> dueForFingerprint() {
    return all(ProcessingStatus.Pending.class::isInstance).stream()
        .filter(file -> !file.missing())
        .toList();
  }

  /** Returns the files with a fingerprint. */
  public List<SongFile> fingerprinted() {
    return all(ProcessingStatus.Done.class::isInstance);
  }

  private List<SongFile> all(Predicate<ProcessingStatus> fingerprint) {
    return all().stream().filter(file -> fingerprint.test(file.fingerprintStatus())).toList();
  }

  /** Records that the fingerprint was made. */
  public void markFingerprinted(SongId song) {
    database.write(handle ->
        handle
            .createUpdate(
                "UPDATE song_file SET fingerprinted = :now, problem = NULL WHERE song = :song")
            .bind("now", clock.instant())
            .bind("song", song)
            .execute());
  }

  /** Records that the fingerprint failed. */
  public void markFailed(SongId song, String problem) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE song_file SET problem = :problem WHERE song = :song")
            .bind("problem", problem)
            .bind("song", song)
            .execute());
  }

  /** Makes the fingerprint due again. */
  public void retry(SongId song) {
    database.write(handle ->
        handle
            .createUpdate(
                "UPDATE song_file SET fingerprinted = NULL, problem = NULL WHERE song = :song")
            .bind("song", song)
            .execute());
  }

  private static SongFile file(Row row) throws SQLException {
    return new SongFile(
        new SongId(row.longValue("song")),
        FileLocation.in(row),
        ProcessingStatus.of(row, "fingerprinted", "problem"),
        FileStamp.in(row),
        row.instantOrNull("missing") != null,
        SpanColumns.in(row),
        row.textOrNull("sheet"),
        row.textOrNull("encoding"));
  }
}
