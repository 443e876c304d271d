package needledrop.web.site.item;

/** What may be too long for an item's page, and then has pages of its own behind it. */
enum Section {
  MOMENTS("moments", "All moments in which it plays"),
  FACTS("facts", "All facts"),
  SCENES("scenes", "All scenes about it");

  private final String word;
  private final String all;

  Section(String word, String all) {
    this.word = word;
    this.all = all;
  }

  /** As it stands behind the item's address. */
  String word() {
    return word;
  }

  /** The words that lead to all of it. */
  String all() {
    return all;
  }
}
