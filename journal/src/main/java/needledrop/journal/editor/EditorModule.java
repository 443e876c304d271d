package needledrop.journal.editor;

import java.time.InstantSource;
import needledrop.journal.clip.ClipDrafts;
import needledrop.journal.image.ImageRenditions;
import needledrop.store.Database;

/** All that an entry is written with, beside the entry itself. */
public record EditorModule(
    WorkingCopies workingCopies,
    Revisions revisions,
    ShareLinks shareLinks,
    ImageRenditions imageRenditions,
    ClipDrafts clipDrafts) {

  public static EditorModule of(
      Database database, ImageRenditions imageRenditions, InstantSource clock) {
    return new EditorModule(
        new WorkingCopies(database, clock),
        new Revisions(database),
        new ShareLinks(database, clock),
        imageRenditions,
        new ClipDrafts(database));
  }
}
