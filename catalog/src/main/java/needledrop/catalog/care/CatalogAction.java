package needledrop.catalog.care;

/** What somebody did to an item or to a fact about it. */
public enum CatalogAction {
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

  private final String label;

  CatalogAction(String words) {
    this.label = words;
  }

  public String label() {
    return label;
  }
}
