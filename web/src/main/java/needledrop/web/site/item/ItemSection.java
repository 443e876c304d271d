package needledrop.web.site.item;

/** What may be too long for an item's page, and then has pages of its own behind it. */
enum ItemSection {
  MOMENTS("moments", "All moments in which it plays"),
  FACTS("facts", "All facts"),
  SCENES("scenes", "All entries about it");

  private final String pathSegment;
  private final String linkText;

  ItemSection(String word, String all) {
    this.pathSegment = word;
    this.linkText = all;
  }

  /** As it stands behind the item's address. */
  String pathSegment() {
    return pathSegment;
  }

  /** The words that lead to all of it. */
  String linkText() {
    return linkText;
  }
}
