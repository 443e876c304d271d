package needledrop.web.studio.media;

import java.util.List;
import needledrop.catalog.Catalog;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.jobs.Jobs;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.web.http.Routes;
import needledrop.web.studio.catalog.ItemsByName;
import needledrop.web.studio.cues.CueSheetEditor;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.permission.MediaPermissions;
import needledrop.web.studio.shots.ShotStrips;

/**
 * Assembles the studio's routes for footage (source videos): list, screen of each piece, and files.
 */
public final class FootageRoutes {
  private FootageRoutes() {}

  public static List<Routes> of(
      StudioPages pages,
      Home home,
      Database database,
      Catalog catalog,
      Jobs jobs,
      Ffmpeg ffmpeg,
      Uploads uploads,
      CueSheetEditor cueSheetEditor,
      MediaPermissions permissions) {
    FootageLookup lookup = new FootageLookup(catalog.footage(), database.damagedRows());
    FootageLines lines = new FootageLines(catalog.byKind().films(), catalog.cueSheets());
    ShotStrips shotStrips = new ShotStrips(catalog.footage(), jobs.derivedFiles());
    return List.of(
        new FootageListScreens(
            pages,
            catalog.footage(),
            lines,
            ffmpeg,
            uploads,
            new WatchedFolders(catalog.folders()),
            permissions),
        new FootageScreens(
            pages,
            catalog.footage(),
            lookup,
            lines,
            new ItemsByName(catalog.items(), catalog.byKind()),
            cueSheetEditor,
            shotStrips,
            jobs.queue()),
        new FootageFileRoutes(
            lookup,
            new MediaFileAccess(home.contentStore(), catalog.folders()),
            jobs.derivedFiles(),
            shotStrips));
  }
}
