package needledrop.web.site.item;

/**
 * A section of the page of a catalog item, such as its facts, that continues on further pages if it
 * is long.
 */
enum ItemSection {
  MOMENTS("moments", "Every moment it plays"),
  FACTS("facts", "All facts"),
  SCENES("scenes", "All entries about it");

  private final String pathSegment;
  private final String linkText;

  ItemSection(String pathSegment, String linkText) {
    this.pathSegment = pathSegment;
    this.linkText = linkText;
  }

  /** The last segment of the path. */
  String pathSegment() {
    return pathSegment;
  }

  /** The text of the link to all of the section. */
  String linkText() {
    return linkText;
  }
}
