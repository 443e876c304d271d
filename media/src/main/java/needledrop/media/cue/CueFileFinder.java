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
 * Finds the cue sheet of an audio file: a .cue file in the same folder, or the sheet in the file's
 * tags. An invalid sheet is reported, and its audio file then counts as one song.
 */
public final class CueFileFinder {
  private static final int MAX_CUE_FILES = 1000;
  private static final String CUE_SHEET_TAG = "cuesheet";

  /** A cue sheet, and the FILE entry that refers to the audio file. */
  private record Match(ParsedCueFile sheet, String file) {}

  /**
   * A cue sheet that was parsed.
   *
   * @param digest changes if the content of the sheet changes
   */
  private record ParsedCueFile(Path path, CueFile content, String digest) {}

  private final BiConsumer<Path, Message> problemConsumer;
  private final Map<Path, List<ParsedCueFile>> cueFilesByFolder = new HashMap<>();

  /**
   * Creates a finder that knows no sheets yet; see {@link #add}.
   *
   * @param problems receives each sheet that cannot be read or parsed, with the reason
   */
  public CueFileFinder(BiConsumer<Path, Message> problems) {
    this.problemConsumer = problems;
  }

  /** Returns whether this file is a cue sheet, by its name. */
  public static boolean isCueFile(Path file) {
    return CueFile.isCueFileName(file.toString());
  }

  /** Reads the cue sheets among these files. */
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

  /** Returns the digest of the cue sheet beside an audio file; empty if there is no such sheet. */
  public Optional<String> findDigest(Path audioFile) {
    return findMatch(audioFile).map(match -> match.sheet().digest());
  }

  /**
   * Returns the tracks of an audio file, from the sheet beside it or the one in its tags. The list
   * is empty if the file is a single song or the sheet is invalid.
   */
  public List<CueTrack> tracks(Path audioFile, Probe probe) {
    Optional<Match> match = findMatch(audioFile);
    Path source = match.map(found -> found.sheet().path()).orElse(audioFile);
    try {
      List<CueTrack> tracks =
          match.isPresent()
              ? match.get().sheet().content().tracks(match.get().file(), probe.length())
              : embeddedTracks(probe);
      return tracks.size() > 1 ? tracks : List.of();
    } catch (CueFileException e) {
      problemConsumer.accept(source, e.reason());
      return List.of();
    }
  }

  /**
   * Returns the tracks of the cue sheet in the tags of a file; empty if there is no sheet or it has
   * only one track.
   *
   * @throws CueFileException if the sheet is invalid
   */
  public static List<CueTrack> embeddedTracks(Probe probe) throws CueFileException {
    String text = probe.tags().get(CUE_SHEET_TAG);
    if (text == null || text.isBlank()) {
      return List.of();
    }
    List<CueTrack> tracks = CueFile.parse(text).tracks(probe.length());
    return tracks.size() > 1 ? tracks : List.of();
  }

  /**
   * Returns the first sheet of the folder that matches the file and has at least two tracks for it.
   */
  private Optional<Match> findMatch(Path audioFile) {
    return cueFilesByFolder.getOrDefault(audioFile.resolveSibling(""), List.of()).stream()
        .flatMap(parsedCueFile ->
            CueFileMatcher.findFile(
                String.valueOf(audioFile.getFileName()),
                parsedCueFile.path(),
                parsedCueFile.content())
                .map(file -> new Match(parsedCueFile, file))
                .stream())
        .filter(match -> match.sheet().content().countTracks(match.file()) > 1)
        .findFirst();
  }
}
