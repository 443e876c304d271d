package needledrop.journal.entry;

import needledrop.catalog.name.Slug;
import needledrop.store.Ids.ThemeId;

/**
 * A collection of entries with a name and a definition.
 *
 * @param definition Markdown
 */
public record Theme(ThemeId id, String slug, String name, String definition) {
  /** Returns the path of its page. */
  public String path() {
    return "/theme/" + Slug.encode(slug);
  }
}
