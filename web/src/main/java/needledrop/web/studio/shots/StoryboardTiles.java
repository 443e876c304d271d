package needledrop.web.studio.shots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import needledrop.media.Timecode;
import org.jspecify.annotations.Nullable;

/** Finds the thumbnail of footage at a given time, from the WebVTT file of its storyboard. */
public final class StoryboardTiles {
  private static final Pattern TILE =
      Pattern.compile(
          "([\\d:.]+) --> [^\\n]*\\n[^\\n]*#xywh=(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6})");

  private final NavigableMap<Duration, StoryboardTile> tiles = new TreeMap<>();

  private StoryboardTiles() {}

  /**
   * @param vtt the WebVTT file; where it is not there yet, there are no pictures
   * @param sheet the address of the sheet they lie on
   */
  static StoryboardTiles parse(Path vtt, String sheet) {
    StoryboardTiles storyboardTiles = new StoryboardTiles();
    TILE.matcher(text(vtt)).results().forEach(found -> storyboardTiles.add(found, sheet));
    return storyboardTiles;
  }

  private static String text(Path vtt) {
    try {
      return Files.readString(vtt);
    } catch (NoSuchFileException notYet) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(MatchResult found, String sheet) {
    Timecode.parse(found.group(1))
        .ifPresent(from ->
            tiles.put(
                from,
                new StoryboardTile(
                    sheet,
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(4)),
                    Integer.parseInt(found.group(5)))));
  }

  /** The picture nearest before a moment. */
  public @Nullable StoryboardTile at(Duration moment) {
    return Optional.ofNullable(tiles.floorEntry(moment))
        .or(() -> Optional.ofNullable(tiles.firstEntry()))
        .map(Map.Entry::getValue)
        .orElse(null);
  }
}
