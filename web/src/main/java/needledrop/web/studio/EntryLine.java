package needledrop.web.studio;

import needledrop.journal.Entry;

/**
 * An entry in the list of entries.
 *
 * @param film its name; empty where there is none
 * @param changed when, in words
 */
public record EntryLine(Entry entry, String film, String changed) {
  public String address() {
    return "/studio/entries/" + entry.id().value();
  }
}
