package needledrop.catalog.file;

/** When the songs of a recording, footage or a clip, are due to be detected. */
public final class DetectionSchedule {
  private DetectionSchedule() {}

  /**
   * An SQL condition: songs were never detected, or last before the latest song was added. It is
   * false until all songs outside the bin are fingerprinted, so that a new folder of songs causes
   * one detection only.
   *
   * @param lastDetection an SQL expression for when songs were last detected; NULL if never
   */
  public static String isDue(String lastDetection) {
    return """
    (SELECT TOTAL(fingerprinted IS NULL AND problem IS NULL AND missing IS NULL)
      FROM song_file JOIN item ON item.id = song_file.song WHERE item.binned IS NULL) = 0
    AND IFNULL(%s, 0) < (SELECT MAX(fingerprinted)
      FROM song_file JOIN item ON item.id = song_file.song WHERE item.binned IS NULL)
    """
        .formatted(lastDetection);
  }
}
