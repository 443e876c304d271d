package needledrop.media.cue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which file of sound a cue sheet is about: coding an album anew seldom changes its sheet. */
public final class CueFileMatcher {
  private CueFileMatcher() {}

  /**
   * The FILE of a sheet that is this file of sound: by its whole name, by its name without the
   * extension, or because sheet and sound have one base name and the sheet names one file only.
   */
  public static Optional<String> findFile(String sound, Path sheet, CueFile content) {
    List<String> files = content.files();
    return findFirst(files, name -> name.equalsIgnoreCase(sound))
        .or(() -> findFirst(files, name -> baseName(name).equalsIgnoreCase(baseName(sound))))
        .or(() ->
            files.size() == 1 && isBeside(sound, sheet)
                ? findFirst(files, _ -> true)
                : Optional.empty());
  }

  private static boolean isBeside(String sound, Path sheet) {
    String name = baseName(String.valueOf(sheet.getFileName())); // "Album" or "Album.flac"
    return name.equalsIgnoreCase(baseName(sound)) || name.equalsIgnoreCase(sound);
  }

  private static Optional<String> findFirst(List<String> files, Predicate<String> fits) {
    return files.stream().filter(fits).findFirst();
  }

  private static String baseName(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
