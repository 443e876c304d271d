package needledrop.catalog.care;

/**
 * A column that names an item, so that its rows follow when the item is merged into another.
 *
 * @param table a table with a row number
 */
public record Holding(String table, String column) {
  /** As "fact.object". */
  public String place() {
    return table + "." + column;
  }

  static Holding at(String place) {
    String[] parts = place.split("\\.", 2);
    return new Holding(parts[0], parts[1]);
  }
}
