package needledrop.media.cue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * The cue sheets that lie in folders beside albums. One that makes no sense is reported once, and
 * its album is one song.
 */
public final class CueFolder {
  private static final int MAX_SHEETS = 1000;

  /**
   * A sheet and the file of sound that it is about.
   *
   * @param digest another one if the sheet changes
   */
  public record Match(Path sheet, CueFile content, String file, String digest) {
    /**
     * The songs in the file.
     *
     * @param length of the file
     */
    public List<CueTrack> tracks(Duration length) throws CueFileException {
      return content.tracks(file, length);
    }
  }

  private record Sheet(Path path, CueFile content, String digest) {}

  private final BiConsumer<Path, String> problems;
  private final Map<Path, List<Sheet>> sheets = new HashMap<>();

  /**
   * Reads no sheet yet.
   *
   * @param problems takes each sheet that cannot be read, with the reason
   */
  public CueFolder(BiConsumer<Path, String> problems) {
    this.problems = problems;
  }

  public static boolean isSheet(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".cue");
  }

  /** Makes sheets known, each with the files beside it. */
  public void add(List<Path> files) {
    Map<Path, List<Path>> folders = new TreeMap<>();
    files.stream()
        .filter(CueFolder::isSheet)
        .limit(MAX_SHEETS)
        .forEach(file ->
            folders.computeIfAbsent(file.resolveSibling(""), _ -> new ArrayList<>()).add(file));
    folders.forEach((folder, paths) ->
        sheets.put(folder, paths.stream().flatMap(path -> read(path).stream()).toList()));
  }

  private Optional<Sheet> read(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(CueFile.MAX_BYTES + 1);
      return Optional.of(
          new Sheet(path, CueFile.of(bytes), UUID.nameUUIDFromBytes(bytes).toString()));
    } catch (CueFileException e) {
      problems.accept(path, e.reason());
    } catch (IOException e) {
      problems.accept(path, "cannot be read");
    }
    return Optional.empty();
  }

  /** The sheet of a file: one that names it, else the only sheet of this base name. */
  public Optional<Match> of(Path sound) {
    List<Sheet> here = sheets.getOrDefault(sound.resolveSibling(""), List.of());
    return here.stream()
        .flatMap(sheet ->
            CueNames.file(String.valueOf(sound.getFileName()), sheet.path(), sheet.content())
                .map(file -> new Match(sheet.path(), sheet.content(), file, sheet.digest()))
                .stream())
        .filter(match -> match.content().countIn(match.file()) > 1)
        .findFirst();
  }
}
