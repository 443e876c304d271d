package needledrop.web.studio.writing;

import needledrop.journal.editor.Revision;

/**
 * One saved revision of an entry in the list of its revisions, with time and link.
 *
 * @param savedAt when, in words
 * @param isCurrent whether it is the entry as it stands
 */
public record RevisionLine(Revision revision, String savedAt, String address, boolean isCurrent) {
  public String bodyLength() {
    return "%,d".formatted(revision.content().body().length());
  }
}
