package needledrop.web.studio.entries;

import needledrop.journal.writing.WorkingCopy;
import needledrop.web.studio.desk.TimeFormatter;
import needledrop.web.words.Phrase;

/**
 * Unsaved changes that are offered to be taken up.
 *
 * @param kept when, in words
 * @param editor where they are taken up
 * @param copy where they can be looked at
 */
public record CopyLine(Phrase title, String kept, String editor, String copy) {
  static CopyLine of(WorkingCopy copy, TimeFormatter timeFormatter) {
    String title = copy.first("title").strip();
    String place = copy.entry() == null ? "new" : Long.toString(copy.entry().value());
    return new CopyLine(
        title.isEmpty() ? Phrase.of("Without a title") : Phrase.name(title),
        timeFormatter.dateTime(copy.saved()),
        "/studio/entries/%s?copy=%s".formatted(place, copy.editorId()),
        "/studio/copies/" + copy.editorId());
  }
}
