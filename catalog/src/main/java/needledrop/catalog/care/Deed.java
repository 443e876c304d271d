package needledrop.catalog.care;

/** What somebody did to an item or to a fact about it. */
public enum Deed {
  ADDED("added"),
  STATED("stated"),
  IMPORTED("imported"),
  CORRECTED("corrected"),
  PREFERRED("preferred"),
  REMOVED("removed"),
  RESTORED("restored"),
  RENAMED("renamed"),
  MERGED("merged"),
  PARTED("parted again"),
  BINNED("put into the bin"),
  BROUGHT_BACK("brought back");

  private final String words;

  Deed(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
