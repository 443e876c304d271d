package needledrop.web.studio.clips;

import java.util.List;
import needledrop.jobs.JobQueue;
import needledrop.journal.Journal;
import needledrop.journal.clip.Clips;
import needledrop.store.DamagedRows;
import needledrop.web.http.Routes;
import needledrop.web.studio.cues.CueSheetEditor;
import needledrop.web.studio.jobs.JobLines;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.permission.MediaPermissions;

/**
 * Assembles the studio's routes for clips: their list, the screen of each clip, and its captions.
 */
public final class ClipRoutes {
  private ClipRoutes() {}

  public static List<Routes> of(
      StudioPages pages,
      Journal journal,
      DamagedRows damagedRows,
      CueSheetEditor cueSheetEditor,
      JobQueue jobQueue,
      JobLines jobLines,
      MediaPermissions permissions) {
    Clips clips = journal.content().clips();
    return List.of(
        new ClipScreens(
            pages,
            clips,
            damagedRows,
            journal.editor().clipDrafts(),
            cueSheetEditor,
            jobQueue,
            jobLines,
            permissions),
        new CaptionScreens(pages, clips));
  }
}
