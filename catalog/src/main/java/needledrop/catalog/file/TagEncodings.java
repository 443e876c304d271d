package needledrop.catalog.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import needledrop.catalog.item.Song;
import needledrop.catalog.item.Songs;
import needledrop.media.tag.CharsetDetector;
import needledrop.media.tag.LegacyTags;
import needledrop.store.Database;
import needledrop.store.Ids.SongId;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the character encoding of tags that do not declare one. The owner chooses it for a song,
 * or for all songs added together with it; names that the owner edited are kept.
 */
public final class TagEncodings {
  /** Files uploaded within this time of each other were added together. */
  private static final Duration UPLOAD_PERIOD = Duration.ofHours(1);

  /** The title of tags without one; it does not change the name of a song. */
  private static final String UNTITLED = "Untitled";

  private final Database database;
  private final SongFiles files;
  private final Songs songs;
  private final MediaFileAccess fileAccess;

  public TagEncodings(Database database, SongFiles files, Songs songs, MediaFileAccess fileAccess) {
    this.database = database;
    this.files = files;
    this.songs = songs;
    this.fileAccess = fileAccess;
  }

  /** The tags of a song as decoded with an encoding. */
  public record Preview(String encoding, SongTags tags, @Nullable String album) {}

  /** Returns the encoding that the owner chose for the file of these songs; null if none. */
  public static @Nullable String chosenEncoding(List<SongFile> songs) {
    return songs.stream()
        .map(SongFile::tagEncoding)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns the tags of a file, decoded with the encoding that the owner chose.
   *
   * @param tags the tags in the guessed encoding
   * @param encoding null if none was chosen
   */
  public static Map<String, String> read(
      Path file, Map<String, String> tags, @Nullable String encoding) throws IOException {
    if (encoding == null || !Charset.isSupported(encoding)) {
      return tags;
    }
    Map<String, String> decoded = new HashMap<>(tags);
    LegacyTags.read(file)
        .flatMap(found -> found.decode(Charset.forName(encoding)))
        .ifPresent(decoded::putAll);
    return decoded;
  }

  /**
   * Returns the tags in every encoding that can decode all bytes; empty if the tags declare their
   * encoding or cannot be read.
   */
  public List<Preview> previews(SongId song) {
    Optional<LegacyTags> tags = tags(song);
    List<Preview> previews = new ArrayList<>();
    for (Charset charset : CharsetDetector.candidates()) {
      tags.flatMap(found -> found.decode(charset))
          .map(found -> new Preview(charset.name(), songTags(found), found.get("album")))
          .ifPresent(previews::add);
    }
    return previews;
  }

  /** Returns the raw tags; empty if the file cannot be read. */
  private Optional<LegacyTags> tags(SongId song) {
    Optional<SongFile> file = files.find(song).filter(found -> found.span() == null);
    try {
      return file.isEmpty()
          ? Optional.empty()
          : LegacyTags.read(fileAccess.get(file.get().location()));
    } catch (FileNotAllowedException | InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  private static SongTags songTags(Map<String, String> tags) {
    return SongTags.of(tags, UNTITLED);
  }

  /** Returns the encoding that the owner chose for a song; null if none. */
  public @Nullable String chosenEncoding(SongId song) {
    return files.find(song).map(SongFile::tagEncoding).orElse(null);
  }

  /**
   * Renames songs to their tags decoded with an encoding.
   *
   * @param all whether to include the songs added together with this one
   * @return the number of songs whose title or artist changed
   */
  public int choose(SongId song, Charset charset, boolean all) {
    int changed = 0;
    for (SongId each : all ? songsAddedWith(song) : List.of(song)) {
      Optional<LegacyTags> tags = tags(each);
      Optional<Map<String, String>> decoded = tags.flatMap(found -> found.decode(charset));
      if (tags.isPresent() && decoded.isPresent()) {
        SongTags before = songTags(currentTags(each, tags.get()));
        changed += rename(each, charset, before, songTags(decoded.get())) ? 1 : 0;
      }
    }
    return changed;
  }

  private Map<String, String> currentTags(SongId song, LegacyTags tags) {
    return Optional.ofNullable(chosenEncoding(song))
        .filter(Charset::isSupported)
        .flatMap(name -> tags.decode(Charset.forName(name)))
        .orElse(tags.guessedTags());
  }

  private boolean rename(SongId id, Charset charset, SongTags before, SongTags after) {
    return database.writeAndReturn(handle -> {
      handle
          .createUpdate(
              """
              UPDATE song_file SET encoding = :encoding,
                tagged_title = CASE WHEN tagged_title = :before THEN :title ELSE tagged_title END,
                tagged_artist =
                  CASE WHEN tagged_artist = :artist_before THEN :artist ELSE tagged_artist END
              WHERE song = :song
              """)
          .bind("encoding", charset.name())
          .bind("before", before.title())
          .bind("title", after.title())
          .bind("artist_before", before.artist())
          .bind("artist", after.artist())
          .bind("song", id)
          .execute();
      return songs.find(id).filter(song -> retag(song, before, after)).isPresent();
    });
  }

  private boolean retag(Song song, SongTags before, SongTags after) {
    boolean titleChanged = song.name().equals(before.title()) && !song.name().equals(after.title());
    boolean artistChanged =
        Objects.equals(song.artist(), before.artist())
            && !Objects.equals(song.artist(), after.artist());
    if (titleChanged) {
      songs.rename(song.id(), after.title());
    }
    if (artistChanged) {
      songs.update(song.id(), after.artist(), song.isrc());
    }
    return titleChanged || artistChanged;
  }

  private List<SongId> songsAddedWith(SongId song) {
    Optional<SongFile> file = files.find(song);
    return file.isPresent() && file.get().location() instanceof FileLocation.InFolder(Path path)
        ? songsInFolder(path)
        : songsUploadedWith(song);
  }

  private List<SongId> songsInFolder(Path path) {
    Path folder = path.resolveSibling("");
    return files.all().stream()
        .filter(file -> !file.missing())
        .filter(file ->
            file.location() instanceof FileLocation.InFolder(Path other)
                && other.startsWith(folder))
        .map(SongFile::song)
        .toList();
  }

  private List<SongId> songsUploadedWith(SongId song) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT other.song FROM song_file JOIN song_file other
                  ON abs(other.added - song_file.added) <= :period
                JOIN item ON item.id = other.song
                WHERE song_file.song = :song AND other.content IS NOT NULL
                  AND item.binned IS NULL
                """)
            .bind("period", UPLOAD_PERIOD.toMillis())
            .bind("song", song)
            .map(Row.mapper(row -> new SongId(row.longValue("song"))))
            .list());
  }
}
