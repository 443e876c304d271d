package needledrop.web.studio.cutting;

import java.util.List;
import needledrop.catalog.Catalog;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.jobs.DerivedFiles;
import needledrop.journal.Journal;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.ContentStore;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.cues.CueSheetEditor;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.permission.MediaPermissions;
import needledrop.web.studio.shots.ShotStrips;

/**
 * Assembles the studio's routes for cutting clips: choosing shots of footage, ordering them and
 * setting them to songs.
 */
public final class CutRoutes {
  private CutRoutes() {}

  public static List<Routes> of(
      StudioPages pages,
      Catalog catalog,
      Journal journal,
      ContentStore contentStore,
      DerivedFiles derivedFiles,
      Ffmpeg ffmpeg,
      CueSheetEditor cueSheetEditor,
      MediaPermissions permissions,
      Sessions sessions) {
    MediaFileAccess fileAccess = new MediaFileAccess(contentStore, catalog.folders());
    ShotStrips shotStrips = new ShotStrips(catalog.footage(), derivedFiles);
    return List.of(
        new CutScreens(
            pages,
            journal.editor().clipDrafts(),
            journal.content().clips(),
            new CutScreenBuilder(catalog.footage(), shotStrips, cueSheetEditor),
            new SongBeats(catalog.songFiles(), fileAccess, ffmpeg),
            permissions,
            sessions));
  }
}
