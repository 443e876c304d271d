package needledrop.web.studio.entries;

import java.util.List;
import needledrop.journal.editor.TextDiff;
import needledrop.journal.entry.Entry;
import needledrop.journal.prose.SafeHtml;
import needledrop.message.Message;
import needledrop.web.http.Form;
import needledrop.web.studio.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The editor of an entry.
 *
 * @param entry as it is kept; null for one that is not yet
 * @param path its page, where it has one
 * @param newerVersion the version that was kept while this one was written
 * @param difference what would become of that version, were this one saved over it
 * @param copies unsaved changes of whoever writes
 * @param items the items whose facts stand under it: addresses in the studio, and names
 * @param scheduledTime when it will be published by itself, in words
 */
public record EntryScreen(
    @Nullable Entry entry,
    @Nullable String path,
    Form form,
    List<Choice> clips,
    List<Choice> themes,
    Preview preview,
    @Nullable Entry newerVersion,
    @Nullable TextDiff difference,
    List<WorkingCopyLine> copies,
    @Nullable String scheduledTime,
    String timeZone,
    List<FindingLine> findings,
    List<Choice> items) {

  /** What readers would see. */
  public record Preview(SafeHtml teaser, String body) {}

  public Message heading() {
    return entry == null ? Message.of("New entry") : Message.untranslated(entry.title());
  }

  public String action() {
    return entry == null ? "/studio/entries" : "/studio/entries/" + entry.id().value();
  }

  public boolean isPublished() {
    return entry != null && entry.isPublished();
  }

  public String status() {
    if (scheduledTime != null) {
      return "Scheduled";
    }
    return isPublished() ? "Published" : "Draft";
  }
}
