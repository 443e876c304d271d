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
 * The encodings of tags that do not name theirs. The owner chooses one for a song, or for all songs
 * that came with it; names that the owner wrote stay.
 */
public final class TagEncodings {
  /** Files uploaded at most this long before or after another came with it. */
  private static final Duration UPLOAD_PERIOD = Duration.ofHours(1);

  /** Tags without a title do not change the name of a song. */
  private static final String UNTITLED = "Untitled";

  private final Database database;
  private final SongFiles files;
  private final Songs songs;
  private final MediaFileAccess fileAccess;

  public TagEncodings(Database database, SongFiles files, Songs songs, MediaFileAccess sources) {
    this.database = database;
    this.files = files;
    this.songs = songs;
    this.fileAccess = sources;
  }

  /** How the tags of a song read in an encoding. */
  public record Preview(String encoding, SongTags tags, @Nullable String album) {}

  /** The encoding that the owner chose for a file, of which these are the songs; null if none. */
  public static @Nullable String chosenEncoding(List<SongFile> songs) {
    return songs.stream()
        .map(SongFile::tagEncoding)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * The tags of a file, in the encoding that the owner chose.
   *
   * @param tags as they were guessed
   * @param encoding null if none was chosen
   */
  public static Map<String, String> read(
      Path file, Map<String, String> tags, @Nullable String encoding) throws IOException {
    if (encoding == null || !Charset.isSupported(encoding)) {
      return tags;
    }
    Map<String, String> chosen = new HashMap<>(tags);
    LegacyTags.read(file)
        .flatMap(found -> found.decode(Charset.forName(encoding)))
        .ifPresent(chosen::putAll);
    return chosen;
  }

  /**
   * Every encoding that has letters for all bytes; none if the tags name their encoding or cannot
   * be read.
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

  /** Empty also if the file cannot be read. */
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

  /** The encoding that was chosen; null if none was. */
  public @Nullable String chosenEncoding(SongId song) {
    return files.find(song).map(SongFile::tagEncoding).orElse(null);
  }

  /**
   * Names songs as their tags read in an encoding.
   *
   * @param all also the songs that came with this one
   * @return how many songs have another title or artist now
   */
  public int choose(SongId song, Charset charset, boolean all) {
    int changed = 0;
    for (SongId each : all ? songsAddedWith(song) : List.of(song)) {
      Optional<LegacyTags> tags = tags(each);
      Optional<Map<String, String>> read = tags.flatMap(found -> found.decode(charset));
      if (tags.isPresent() && read.isPresent()) {
        SongTags before = songTags(currentTags(each, tags.get()));
        changed += rename(each, charset, before, songTags(read.get())) ? 1 : 0;
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

  private boolean rename(SongId id, Charset charset, SongTags before, SongTags now) {
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
          .bind("title", now.title())
          .bind("artist_before", before.artist())
          .bind("artist", now.artist())
          .bind("song", id)
          .execute();
      return songs.find(id).filter(song -> retag(song, before, now)).isPresent();
    });
  }

  private boolean retag(Song song, SongTags before, SongTags now) {
    boolean title = song.name().equals(before.title()) && !song.name().equals(now.title());
    boolean artist =
        Objects.equals(song.artist(), before.artist())
            && !Objects.equals(song.artist(), now.artist());
    if (title) {
      songs.rename(song.id(), now.title());
    }
    if (artist) {
      songs.update(song.id(), now.artist(), song.isrc());
    }
    return title || artist;
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
