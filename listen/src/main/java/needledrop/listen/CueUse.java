package needledrop.listen;

/**
 * How a film uses a song in a scene, such as background vocal or end title, in the codes of the
 * film industry's music cue sheets.
 */
public enum CueUse {
  BI("background instrumental"),
  BV("background vocal"),
  VI("visual instrumental"),
  VV("visual vocal"),
  MT("main title"),
  ET("end title"),
  SRC("source music");

  private final String description;

  CueUse(String description) {
    this.description = description;
  }

  /** Returns the meaning of the code, in English. */
  public String description() {
    return description;
  }
}
