package needledrop.journal.editor;

import java.time.InstantSource;
import needledrop.journal.clip.ClipDrafts;
import needledrop.journal.image.ImageRenditions;
import needledrop.store.Database;

/**
 * Creates and holds the objects behind the entry editor: working copies, revisions, share links,
 * image uploads and clip drafts.
 */
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
