package needledrop.catalog.editing;

/** An action on an item or on a fact about it, as its history records it. */
public enum CatalogAction {
  ADDED("added"),
  STATED("added a fact"),
  IMPORTED("imported"),
  CORRECTED("edited a fact"),
  PREFERRED("marked as preferred"),
  REMOVED("removed"),
  RESTORED("restored"),
  RENAMED("renamed"),
  MERGED("merged"),
  PARTED("undid the merge"),
  BINNED("moved to the bin"),
  BROUGHT_BACK("restored");

  private final String label;

  CatalogAction(String words) {
    this.label = words;
  }

  public String label() {
    return label;
  }
}
