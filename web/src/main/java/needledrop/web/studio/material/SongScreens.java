package needledrop.web.studio.material;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import needledrop.catalog.file.Folder;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.file.SongFile;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.file.Uploader;
import needledrop.catalog.item.Songs;
import needledrop.media.cue.CueFile;
import needledrop.store.DamagedRows;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.SongId;
import needledrop.web.http.Access;
import needledrop.web.http.FileResponse;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.body.UploadLimits;
import needledrop.web.studio.desk.FlashMessage;
import needledrop.web.studio.desk.ItemPermissions;
import needledrop.web.studio.desk.MediaPermissions;
import needledrop.web.studio.desk.MissingRow;
import needledrop.web.studio.desk.RequestParameters;
import needledrop.web.studio.desk.StudioPages;
import needledrop.web.studio.desk.Workshop;

/** The songs that the program listens for: bringing them in, and how far their fingerprints are. */
public final class SongScreens implements Routes {
  private static final String PATH = "/studio/songs";

  private final StudioPages studioPages;
  private final Songs songs;
  private final SongFiles files;
  private final DamagedRows damagedRows;
  private final MediaFileAccess fileAccess;
  private final SongUploads songUploads;
  private final Uploads uploads;
  private final WatchedFolders folders;
  private final MediaPermissions permissions;
  private final ItemPermissions itemPermissions;

  public SongScreens(
      StudioPages studioPages,
      Workshop shop,
      Uploads uploads,
      WatchedFolders folders,
      MediaPermissions own,
      ItemPermissions itemPermissions) {
    this.studioPages = studioPages;
    this.songs = shop.songs();
    this.files = shop.songFiles();
    this.damagedRows = shop.damagedRows();
    this.fileAccess = shop.fileAccess();
    this.songUploads = new SongUploads(shop);
    this.uploads = uploads;
    this.folders = folders;
    this.permissions = own;
    this.itemPermissions = itemPermissions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        PATH,
        request -> studioPages.show(request, "material/songs", screen(request, Form.empty())),
        Access.WRITE);
    routes.get(
        PATH + "/live",
        request ->
            studioPages.showFragment(request, "material/songRows", Map.of("songs", lines(request))),
        Access.WRITE);
    routes.put(PATH, request -> uploads.receiveBody(request, receiver(request)), Access.WRITE);
    routes.head(PATH + "/upload", uploads::sendOffset, Access.WRITE);
    routes.patch(
        PATH + "/upload",
        request -> uploads.receiveChunk(request, receiver(request)),
        Access.WRITE);
    routes.post(PATH, this::receiveForm, Access.WRITE, UploadLimits.MEDIA);
    routes.post(PATH + "/folder", this::watchFolder, Access.RUN);
    routes.get(PATH + "/{id}/file", this::file, Access.WRITE);
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
    LongPredicate changed = permissions.songs(request);
    Predicate<ItemId> linked = itemPermissions.items(request);
    Map<SongId, SongFile> bySong =
        files.all().stream().collect(Collectors.toMap(SongFile::song, Function.identity()));
    return songs.all().stream()
        .map(song ->
            new SongLine(
                song,
                bySong.get(song.id()),
                linked.test(song.id()),
                changed.test(song.id().value())))
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
      studioPages.showInvalid(request, "material/songs", screen(request, batch.outcome()));
    }
  }

  private void watchFolder(Context request) {
    Form form = Form.of(request);
    if (folders.watch(form, Folder.Kind.SONGS)) {
      studioPages.redirect(request, PATH, FlashMessage.success("Scanning the folder."));
    } else {
      studioPages.showInvalid(request, "material/songs", screen(request, form));
    }
  }

  private void file(Context request) throws IOException {
    SongId id = songId(request);
    SongFile file = files.find(id).orElseThrow(MissingRow.of(damagedRows, "song_file", id));
    Path sound =
        fileAccess
            .findServable(file.location(), file.fingerprintStatus(), file.stamp())
            .orElseThrow(NotFoundResponse::new);
    new FileResponse(sound, "audio/mpeg").send(request);
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
