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
 * The data of the screen that edits an entry: form, clips and themes to choose from, preview,
 * proofreading, and conflicts with newer versions.
 *
 * @param entry the stored entry; null for one that was never saved
 * @param path the path of its public page; null if it has none
 * @param newerVersion the version that another editor saved meanwhile; null for none
 * @param difference the changes from the newer version to the form; null without a newer one
 * @param copies links to the member's unsaved changes
 * @param items the catalog items whose facts the entry shows: addresses in the studio, and names
 * @param scheduledTime the time of its scheduled publication, as text; null for none
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

  /** The teaser and body of the entry as HTML, as readers would see them. */
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
