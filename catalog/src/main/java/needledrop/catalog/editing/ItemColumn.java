package needledrop.catalog.editing;

/**
 * A database column that refers to an item. When the item is merged, its rows are updated.
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
