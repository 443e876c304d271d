package needledrop.web.studio.entries;

import needledrop.journal.editor.WorkingCopy;
import needledrop.message.Message;
import needledrop.web.studio.page.TimeFormatter;

/**
 * A link to unsaved changes of an entry, with which a member can continue or compare them.
 *
 * @param savedAt when, in words
 * @param editorAddress where they are taken up
 * @param compareAddress where they can be looked at
 */
public record WorkingCopyLine(
    Message title, String savedAt, String editorAddress, String compareAddress) {
  static WorkingCopyLine of(WorkingCopy copy, TimeFormatter timeFormatter) {
    String title = copy.first("title").strip();
    String place = copy.entry() == null ? "new" : Long.toString(copy.entry().value());
    return new WorkingCopyLine(
        title.isEmpty() ? Message.of("Untitled") : Message.untranslated(title),
        timeFormatter.dateTime(copy.saved()),
        "/studio/entries/%s?copy=%s".formatted(place, copy.editorId()),
        "/studio/copies/" + copy.editorId());
  }
}
