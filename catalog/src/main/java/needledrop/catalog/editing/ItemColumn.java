package needledrop.catalog.editing;

/**
 * A column that names an item, so that its rows follow when the item is merged into another.
 *
 * @param table a table with a row number
 */
public record ItemColumn(String table, String column) {
  /** As "fact.object". */
  public String qualifiedName() {
    return table + "." + column;
  }

  static ItemColumn parse(String place) {
    String[] parts = place.split("\\.", 2);
    return new ItemColumn(parts[0], parts[1]);
  }
}
