package needledrop.web.studio.writing;

import needledrop.journal.editor.Revision;

/**
 * A revision in the list of them.
 *
 * @param savedAt when, in words
 * @param isCurrent whether it is the entry as it stands
 */
public record RevisionLine(Revision revision, String savedAt, String address, boolean isCurrent) {
  public String bodyLength() {
    return "%,d".formatted(revision.content().body().length());
  }
}
