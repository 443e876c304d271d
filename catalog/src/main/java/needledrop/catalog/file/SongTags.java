package needledrop.catalog.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import needledrop.catalog.item.Song;
import needledrop.catalog.name.Folding;
import needledrop.catalog.name.Words;
import org.jspecify.annotations.Nullable;

/** What a song's file says about itself: in its tags, else by its name. */
public record SongTags(String title, @Nullable String artist, @Nullable String isrc) {
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

  /** As "03 ", "3. ", "12 - "; in "99 Luftballons" the number belongs to the title. */
  private static final Pattern TRACK_NUMBER =
      Pattern.compile("^(?:0\\d{1,2}[- ]+|\\d{1,3}(?:[.)\\]]\\s*|\\s*-\\s+))(?=\\S)");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  public SongTags {
    Words.required("the title of the song", title);
  }

  /**
   * Reads what there is to read.
   *
   * @param tags as ffmpeg reads them, keys in lower case
   * @param fileName as "03 - Survivor - Burning Heart.ogg"
   */
  public static SongTags of(Map<String, String> tags, String fileName) {
    String title = tags.getOrDefault("title", "").strip();
    SongTags byName = byName(fileName);
    return title.isEmpty()
        ? new SongTags(
            byName.title(), or(tags.get("artist"), byName.artist()), or(tags.get("isrc"), null))
        : new SongTags(title, or(tags.get("artist"), null), or(tags.get("isrc"), null));
  }

  private static @Nullable String or(@Nullable String tag, @Nullable String otherwise) {
    return tag == null || tag.isBlank() ? otherwise : tag.strip();
  }

  /** The artist stands first and the title last, between hyphens; numbers are tracks. */
  private static SongTags byName(String fileName) {
    String name = EXTENSION.matcher(fileName).replaceFirst("").replace('_', ' ').strip();
    String bare = TRACK_NUMBER.matcher(name).replaceFirst("");
    List<String> parts =
        Arrays.stream(bare.split("\\s+[-–—]\\s+", -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty() && !NUMBER.matcher(part).matches())
            .toList();
    return switch (parts.size()) {
      case 0 -> new SongTags(name.isEmpty() ? "Untitled" : name, null, null);
      case 1 -> new SongTags(parts.getFirst(), null, null);
      default -> new SongTags(parts.getLast(), parts.getFirst(), null);
    };
  }

  /** Whether the song may be this one: nothing that both say differs. */
  boolean fit(Song song) {
    if (isrc != null && song.isrc() != null) {
      return isrc.equalsIgnoreCase(song.isrc());
    }
    return artist == null
        || song.artist() == null
        || Folding.fold(artist).equals(Folding.fold(song.artist()));
  }
}
