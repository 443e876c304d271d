package needledrop.media.cue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds which FILE entry of a cue sheet refers to an audio file. The names may differ, because
 * people rename or re-encode albums and keep the sheet.
 */
public final class CueFileMatcher {
  private CueFileMatcher() {}

  /**
   * Returns the FILE entry that refers to this audio file: one with the same name, else one with
   * the same name without the extension, else the only entry of a sheet that has the base name of
   * the audio file.
   */
  public static Optional<String> findFile(String audioFile, Path sheet, CueFile content) {
    List<String> files = content.files();
    return findFirst(files, name -> name.equalsIgnoreCase(audioFile))
        .or(() -> findFirst(files, name -> baseName(name).equalsIgnoreCase(baseName(audioFile))))
        .or(() ->
            files.size() == 1 && isBeside(audioFile, sheet)
                ? findFirst(files, _ -> true)
                : Optional.empty());
  }

  private static boolean isBeside(String audioFile, Path sheet) {
    String name = baseName(String.valueOf(sheet.getFileName())); // "Album" or "Album.flac"
    return name.equalsIgnoreCase(baseName(audioFile)) || name.equalsIgnoreCase(audioFile);
  }

  private static Optional<String> findFirst(List<String> files, Predicate<String> condition) {
    return files.stream().filter(condition).findFirst();
  }

  private static String baseName(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
