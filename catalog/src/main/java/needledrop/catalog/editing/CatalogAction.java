package needledrop.catalog.editing;

/**
 * The kinds of action on an item or a fact that the edit history of the catalog records, such as
 * adding or merging.
 */
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

  CatalogAction(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
