package needledrop.journal.entry;

import needledrop.catalog.name.Slug;
import needledrop.store.Ids.ThemeId;

/**
 * A named collection of entries, with a definition and a page.
 *
 * @param definition Markdown
 */
public record Theme(ThemeId id, String slug, String name, String definition) {
  /** Returns the path of its page. */
  public String path() {
    return "/theme/" + Slug.encode(slug);
  }
}
