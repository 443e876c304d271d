package needledrop.web.studio.media;

import java.time.InstantSource;
import java.util.List;
import needledrop.catalog.Catalog;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.file.TagEncodings;
import needledrop.catalog.file.UploadedSongFiles;
import needledrop.catalog.item.Songs;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.web.http.Routes;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.permission.ItemPermissions;
import needledrop.web.studio.permission.MediaPermissions;

/**
 * Assembles the studio's routes for songs: list and upload, audio files, tag encoding and watched
 * folders.
 */
public final class SongRoutes {
  private SongRoutes() {}

  public static List<Routes> of(
      StudioPages pages,
      Home home,
      Database database,
      Catalog catalog,
      Ffmpeg ffmpeg,
      Uploads uploads,
      MediaPermissions permissions,
      ItemPermissions itemPermissions,
      InstantSource clock) {
    Songs songs = catalog.byKind().songs();
    SongFiles files = catalog.songFiles();
    MediaFileAccess fileAccess = new MediaFileAccess(home.contentStore(), catalog.folders());
    SongUploads songUploads =
        new SongUploads(new UploadedSongFiles(database, files, clock), home.contentStore(), ffmpeg);
    return List.of(
        new SongScreens(
            pages,
            songs,
            files,
            songUploads,
            uploads,
            new WatchedFolders(catalog.folders()),
            permissions,
            itemPermissions),
        new SongFileRoutes(files, fileAccess, database.damagedRows()),
        new TagEncodingScreens(pages, songs, new TagEncodings(database, files, songs, fileAccess)),
        new FolderScreens(pages, catalog.folders()));
  }
}
