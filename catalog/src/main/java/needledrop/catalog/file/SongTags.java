package needledrop.catalog.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needledrop.catalog.item.Song;
import needledrop.catalog.name.NameNormalizer;
import needledrop.catalog.name.Preconditions;
import needledrop.media.ControlCharacters;
import needledrop.media.cue.CueTrack;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a song: title, artists and ISRC, read from its file's metadata, its file name or a
 * cue sheet.
 *
 * @param artist all artists in one text
 * @param artists the artists by name
 */
public record SongTags(
    String title, @Nullable String artist, @Nullable String isrc, List<String> artists) {
  /** The tags that name the artist of a whole album. */
  private static final List<String> ALBUM_ARTIST_KEYS =
      List.of("album_artist", "albumartist", "album artist");

  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

  /** Matches "03 ", "3. " and "12 - "; in "99 Luftballons" the number is part of the title. */
  private static final Pattern TRACK_NUMBER =
      Pattern.compile("^(?:0\\d{1,2}[- ]+|\\d{1,3}(?:[.)\\]]\\s*|\\s*-\\s+))(?=\\S)");

  /** Matches only from the start of white space on, so that long white space takes linear time. */
  private static final Pattern PART_SEPARATOR = Pattern.compile("(?<!\\s)\\s+[-–—]\\s+");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  public SongTags {
    Preconditions.requireNotBlank("the title of the song", title);
    artists = List.copyOf(artists);
  }

  public SongTags(String title, @Nullable String artist, @Nullable String isrc) {
    this(title, artist, isrc, artist == null ? List.of() : List.of(artist));
  }

  private static SongTags ofArtists(String title, List<String> artists, @Nullable String isrc) {
    String artist = artists.isEmpty() ? null : String.join(", ", artists);
    return new SongTags(title, artist, isrc, artists);
  }

  /**
   * Reads the tags of a file, or its name if it has no title.
   *
   * @param tags the tags as ffmpeg reads them, with keys in lower case
   * @param fileName such as "03 - Survivor - Burning Heart.ogg"
   */
  public static SongTags of(Map<String, String> tags, String fileName) {
    String title = ControlCharacters.remove(tags.getOrDefault("title", ""));
    String isrc = tags.get("isrc");
    String strippedIsrc = isrc == null || isrc.isBlank() ? null : isrc.strip();
    List<String> artists = artists(tags);
    if (!title.isEmpty()) {
      return ofArtists(title, artists, strippedIsrc);
    }
    SongTags byName = parseFileName(ControlCharacters.remove(fileName));
    return ofArtists(byName.title(), artists.isEmpty() ? byName.artists() : artists, strippedIsrc);
  }

  /**
   * Reads the tags of a track of a cue sheet.
   *
   * @param tags the tags of the whole file, which name the artist if the sheet does not
   */
  public static SongTags of(CueTrack track, Map<String, String> tags) {
    List<String> performers = ArtistNames.parse(track.performer());
    return ofArtists(
        track.title(), performers.isEmpty() ? artists(tags) : performers, track.isrc());
  }

  private static List<String> artists(Map<String, String> tags) {
    return Stream.concat(Stream.of("artist"), ALBUM_ARTIST_KEYS.stream())
        .map(name -> ArtistNames.parse(tags.get(name)))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Parses "artist - title", with or without track numbers and further parts in between. */
  private static SongTags parseFileName(String fileName) {
    String name = EXTENSION.matcher(fileName).replaceFirst("").replace('_', ' ').strip();
    String untracked = TRACK_NUMBER.matcher(name).replaceFirst("");
    List<String> parts =
        Arrays.stream(PART_SEPARATOR.split(untracked, -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty() && !NUMBER.matcher(part).matches())
            .toList();
    return switch (parts.size()) {
      case 0 -> new SongTags(name.isEmpty() ? "Untitled" : name, null, null);
      case 1 -> new SongTags(parts.getFirst(), null, null);
      default -> ofArtists(parts.getLast(), ArtistNames.parse(parts.getFirst()), null);
    };
  }

  /** Returns whether a song can be the one of these tags: no value that both have differs. */
  boolean matches(Song song) {
    if (isrc != null && song.isrc() != null) {
      return isrc.equalsIgnoreCase(song.isrc());
    }
    return artist == null
        || song.artist() == null
        || NameNormalizer.normalize(artist).equals(NameNormalizer.normalize(song.artist()));
  }
}
