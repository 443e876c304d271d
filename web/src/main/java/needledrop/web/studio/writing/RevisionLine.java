package needledrop.web.studio.writing;

import needledrop.journal.writing.Revision;

/**
 * A revision in the list of them.
 *
 * @param saved when, in words
 * @param now whether it is the entry as it stands
 */
public record RevisionLine(Revision revision, String saved, String address, boolean now) {
  public String letters() {
    return "%,d".formatted(revision.content().body().length());
  }
}
