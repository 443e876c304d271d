package needledrop.listen;

/** How a song is used in a scene, in the codes of the film industry's cue sheets. */
public enum Use {
  BI("background instrumental"),
  BV("background vocal"),
  VI("visual instrumental"),
  VV("visual vocal"),
  MT("main title"),
  ET("end title"),
  SRC("source music");

  private final String words;

  Use(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
