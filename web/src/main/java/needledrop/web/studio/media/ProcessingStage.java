package needledrop.web.studio.media;

/**
 * The stage of processing footage or the file of a song, from just added to ready or failed, as the
 * studio labels it.
 */
public enum ProcessingStage {
  NO_FILE("No file", ""),
  MISSING("Missing", "bad"),
  FAILED("Problem", "bad"),
  ADDED("Just added", "busy"),
  DETECTING_SHOTS("Detecting shots", "busy"),
  MATCHING_SONGS("Matching songs", "busy"),
  FINGERPRINTING("Creating fingerprint", "busy"),
  READY("Ready", "good");

  private final String label;
  private final String badgeClass;

  ProcessingStage(String label, String badgeClass) {
    this.label = label;
    this.badgeClass = badgeClass;
  }

  public String label() {
    return label;
  }

  /** The color of its badge, as a class of the style sheet. */
  public String badgeClass() {
    return badgeClass;
  }
}
