package needledrop.listen;

/** How a song is used in a scene, in the codes of the film industry's cue sheets. */
public enum CueUse {
  BI("background instrumental"),
  BV("background vocal"),
  VI("visual instrumental"),
  VV("visual vocal"),
  MT("main title"),
  ET("end title"),
  SRC("source music");

  private final String description;

  CueUse(String words) {
    this.description = words;
  }

  public String description() {
    return description;
  }
}
