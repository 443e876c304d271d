package needledrop.web.studio.media;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import needledrop.catalog.file.Folder;
import needledrop.catalog.file.SongFile;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.file.Uploader;
import needledrop.catalog.item.Songs;
import needledrop.media.cue.CueFile;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.SongId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.body.UploadLimits;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.permission.ItemPermissions;
import needledrop.web.studio.permission.MediaPermissions;

/**
 * The studio's list of songs that can be detected in footage, with upload and the state of their
 * audio fingerprints.
 */
final class SongScreens implements Routes {
  private static final String PATH = "/studio/songs";

  private final StudioPages studioPages;
  private final Songs songs;
  private final SongFiles files;
  private final SongUploads songUploads;
  private final Uploads uploads;
  private final WatchedFolders folders;
  private final MediaPermissions permissions;
  private final ItemPermissions itemPermissions;

  SongScreens(
      StudioPages studioPages,
      Songs songs,
      SongFiles files,
      SongUploads songUploads,
      Uploads uploads,
      WatchedFolders folders,
      MediaPermissions permissions,
      ItemPermissions itemPermissions) {
    this.studioPages = studioPages;
    this.songs = songs;
    this.files = files;
    this.songUploads = songUploads;
    this.uploads = uploads;
    this.folders = folders;
    this.permissions = permissions;
    this.itemPermissions = itemPermissions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        PATH,
        request -> studioPages.show(request, "media/songs", screen(request, Form.empty())),
        Access.WRITE);
    routes.get(
        PATH + "/live",
        request ->
            studioPages.showFragment(request, "media/songRows", Map.of("songs", lines(request))),
        Access.WRITE);
    routes.put(PATH, request -> uploads.receiveBody(request, receiver(request)), Access.WRITE);
    routes.head(PATH + "/upload", uploads::sendOffset, Access.WRITE);
    routes.patch(
        PATH + "/upload",
        request -> uploads.receiveChunk(request, receiver(request)),
        Access.WRITE);
    routes.post(PATH, this::receiveForm, Access.WRITE, UploadLimits.MEDIA);
    routes.post(PATH + "/folder", this::watchFolder, Access.ADMINISTER);
    routes.post(PATH + "/{id}/retry", this::retry, Access.WRITE);
  }

  private Map<String, ?> screen(Context request, Form form) {
    return Map.of(
        "form",
        form,
        "songs",
        lines(request),
        "folders",
        permissions.canEditAll(request) ? folders.list(Folder.Kind.SONGS) : List.of());
  }

  private List<SongLine> lines(Context request) {
    LongPredicate editable = permissions.songs(request);
    Predicate<ItemId> linked = itemPermissions.items(request);
    Map<SongId, SongFile> bySong =
        files.all().stream().collect(Collectors.toMap(SongFile::song, Function.identity()));
    return songs.all().stream()
        .map(song ->
            new SongLine(
                song,
                bySong.get(song.id()),
                linked.test(song.id()),
                editable.test(song.id().value())))
        .toList();
  }

  private Uploads.Receiver receiver(Context request) {
    Uploader uploader = permissions.uploader(request);
    return (name, incomingFile) -> songUploads.receive(name, incomingFile, uploader);
  }

  private void receiveForm(Context request) throws IOException {
    Uploads.Batch batch = uploads.receiveForm(request, CueFile::isCueFileName, receiver(request));
    if (batch.outcome().isValid()) {
      studioPages.redirect(
          request,
          PATH,
          FlashMessage.success(batch.message("Upload complete. Processing has started.")));
    } else {
      studioPages.showInvalid(request, "media/songs", screen(request, batch.outcome()));
    }
  }

  private void watchFolder(Context request) {
    Form form = Form.of(request);
    if (folders.watch(form, Folder.Kind.SONGS)) {
      studioPages.redirect(request, PATH, FlashMessage.success("Scanning the folder."));
    } else {
      studioPages.showInvalid(request, "media/songs", screen(request, form));
    }
  }

  private void retry(Context request) {
    files.retry(songId(request));
    studioPages.redirect(
        request, PATH, FlashMessage.success("Its fingerprint will be created again."));
  }

  private static SongId songId(Context request) {
    return new SongId(RequestParameters.pathNumber(request, "id"));
  }
}
