package needledrop.web.studio.entries;

import needledrop.journal.entry.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One line in the studio's list of entries: the entry, the name of its film, and its times as text.
 *
 * @param film its name; empty where there is none
 * @param updatedAt when, in words
 * @param scheduledTime when it will be published by itself, in words
 */
public record EntryLine(
    Entry entry, String film, String updatedAt, @Nullable String scheduledTime) {
  public String address() {
    return "/studio/entries/" + entry.id().value();
  }
}
