package needledrop.listen;

/** The use of a song in a scene, in the codes of the film industry's music cue sheets. */
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
