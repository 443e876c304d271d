package needledrop.catalog.editing;

/**
 * The table and column of a reference to an item, whose rows are updated when the item is merged
 * into another.
 *
 * @param table a table with a rowid
 */
public record ItemColumn(String table, String column) {
  /** Returns the table and the column, such as "fact.object". */
  public String qualifiedName() {
    return table + "." + column;
  }

  static ItemColumn parse(String qualifiedName) {
    String[] parts = qualifiedName.split("\\.", 2);
    return new ItemColumn(parts[0], parts[1]);
  }
}
