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
import needledrop.message.Message;

/**
 * The cue sheets that lie in folders beside albums. One that makes no sense is reported once, and
 * its album is one song.
 */
public final class CueFileFinder {
  private static final int MAX_CUE_FILES = 1000;
  private static final String CUE_SHEET_TAG = "cuesheet";

  /** A sheet and the FILE in it. */
  private record Match(ParsedCueFile sheet, String file) {}

  /**
   * A sheet that makes sense.
   *
   * @param digest another one if the sheet changes
   */
  private record ParsedCueFile(Path path, CueFile content, String digest) {}

  private final BiConsumer<Path, Message> problemConsumer;
  private final Map<Path, List<ParsedCueFile>> cueFilesByFolder = new HashMap<>();

  /**
   * Reads no sheet yet.
   *
   * @param problems takes each sheet that cannot be read, with the reason
   */
  public CueFileFinder(BiConsumer<Path, Message> problems) {
    this.problemConsumer = problems;
  }

  public static boolean isCueFile(Path file) {
    return CueFile.isCueFileName(file.toString());
  }

  /** Makes sheets known, each with the files beside it. */
  public void add(List<Path> files) {
    Map<Path, List<Path>> folders = new TreeMap<>();
    files.stream()
        .filter(CueFileFinder::isCueFile)
        .limit(MAX_CUE_FILES)
        .forEach(file ->
            folders.computeIfAbsent(file.resolveSibling(""), _ -> new ArrayList<>()).add(file));
    folders.forEach((folder, paths) ->
        cueFilesByFolder.put(folder, paths.stream().flatMap(path -> read(path).stream()).toList()));
  }

  private Optional<ParsedCueFile> read(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(CueFile.MAX_BYTES + 1);
      return Optional.of(
          new ParsedCueFile(path, CueFile.parse(bytes), UUID.nameUUIDFromBytes(bytes).toString()));
    } catch (CueFileException e) {
      problemConsumer.accept(path, e.reason());
    } catch (IOException e) {
      problemConsumer.accept(path, Message.of("cannot be read"));
    }
    return Optional.empty();
  }

  /** Of the sheet of a file; empty if it has none. */
  public Optional<String> findDigest(Path sound) {
    return findMatch(sound).map(match -> match.sheet().digest());
  }

  /** The songs in a file, from the sheet beside it or the one in its tags; none if it is one. */
  public List<CueTrack> tracks(Path sound, Probe probe) {
    Optional<Match> beside = findMatch(sound);
    Path place = beside.map(match -> match.sheet().path()).orElse(sound);
    try {
      List<CueTrack> tracks =
          beside.isPresent()
              ? beside.get().sheet().content().tracks(beside.get().file(), probe.length())
              : embeddedTracks(probe);
      return tracks.size() > 1 ? tracks : List.of();
    } catch (CueFileException e) {
      problemConsumer.accept(place, e.reason());
      return List.of();
    }
  }

  /**
   * The songs of a sheet in the tags of a file; none if there is no sheet.
   *
   * @throws CueFileException if it makes no sense
   */
  public static List<CueTrack> embeddedTracks(Probe probe) throws CueFileException {
    String text = probe.tags().get(CUE_SHEET_TAG);
    if (text == null || text.isBlank()) {
      return List.of();
    }
    List<CueTrack> tracks = CueFile.parse(text).tracks(probe.length());
    return tracks.size() > 1 ? tracks : List.of();
  }

  /** One sheet that names the file, else the only sheet of this base name. */
  private Optional<Match> findMatch(Path sound) {
    return cueFilesByFolder.getOrDefault(sound.resolveSibling(""), List.of()).stream()
        .flatMap(parsedCueFile ->
            CueFileMatcher.findFile(
                String.valueOf(sound.getFileName()), parsedCueFile.path(), parsedCueFile.content())
                .map(file -> new Match(parsedCueFile, file))
                .stream())
        .filter(match -> match.sheet().content().countTracks(match.file()) > 1)
        .findFirst();
  }
}
