package needledrop.web.studio.entries;

import needledrop.journal.entry.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the list of entries.
 *
 * @param film its name; empty where there is none
 * @param changed when, in words
 * @param due when it will be published by itself, in words
 */
public record EntryLine(Entry entry, String film, String changed, @Nullable String due) {
  public String address() {
    return "/studio/entries/" + entry.id().value();
  }
}
