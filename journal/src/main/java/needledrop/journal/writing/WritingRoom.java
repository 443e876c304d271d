package needledrop.journal.writing;

import java.time.InstantSource;
import needledrop.journal.image.ImageRenditions;
import needledrop.store.Database;

/** All that an entry is written with, beside the entry itself. */
public record WritingRoom(
    WorkingCopies copies, Revisions revisions, ShareLinks shareLinks, ImageRenditions darkroom) {

  public static WritingRoom of(
      Database database, ImageRenditions imageRenditions, InstantSource clock) {
    return new WritingRoom(
        new WorkingCopies(database, clock),
        new Revisions(database),
        new ShareLinks(database, clock),
        imageRenditions);
  }
}
