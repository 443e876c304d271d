package needledrop.media.cue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import needledrop.media.Probe;

/**
 * The cue sheets that lie in folders beside albums. One that makes no sense is reported once, and
 * its album is one song.
 */
public final class CueFolder {
  private static final int MAX_SHEETS = 1000;
  private static final String TAG = "cuesheet";

  /** A sheet and the FILE in it. */
  private record Match(Sheet sheet, String file) {}

  /**
   * A sheet that makes sense.
   *
   * @param digest another one if the sheet changes
   */
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
    return CueFile.isNamed(file.toString());
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

  /** Of the sheet of a file; empty if it has none. */
  public Optional<String> digest(Path sound) {
    return of(sound).map(match -> match.sheet().digest());
  }

  /** The songs in a file, from the sheet beside it or the one in its tags; none if it is one. */
  public List<CueTrack> tracks(Path sound, Probe probe) {
    Optional<Match> beside = of(sound);
    Path place = beside.map(match -> match.sheet().path()).orElse(sound);
    try {
      List<CueTrack> tracks =
          beside.isPresent()
              ? beside.get().sheet().content().tracks(beside.get().file(), probe.length())
              : embedded(probe);
      return tracks.size() > 1 ? tracks : List.of();
    } catch (CueFileException e) {
      problems.accept(place, e.reason());
      return List.of();
    }
  }

  /**
   * The songs of a sheet in the tags of a file; none if there is no sheet.
   *
   * @throws CueFileException if it makes no sense
   */
  public static List<CueTrack> embedded(Probe probe) throws CueFileException {
    String text = probe.tags().get(TAG);
    if (text == null || text.isBlank()) {
      return List.of();
    }
    List<CueTrack> tracks = CueFile.of(text).tracks(probe.length());
    return tracks.size() > 1 ? tracks : List.of();
  }

  /** One sheet that names the file, else the only sheet of this base name. */
  private Optional<Match> of(Path sound) {
    return sheets.getOrDefault(sound.resolveSibling(""), List.of()).stream()
        .flatMap(sheet ->
            CueNames.file(String.valueOf(sound.getFileName()), sheet.path(), sheet.content())
                .map(file -> new Match(sheet, file))
                .stream())
        .filter(match -> match.sheet().content().countIn(match.file()) > 1)
        .findFirst();
  }
}
