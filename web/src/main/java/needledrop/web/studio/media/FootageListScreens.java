package needledrop.web.studio.media;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.file.Folder;
import needledrop.catalog.file.Uploader;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Ids.FootageId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.body.UploadLimits;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.permission.MediaPermissions;

/** The studio's list of footage (source videos), with upload, watched folders, and the bin. */
final class FootageListScreens implements Routes {
  private static final String PATH = "/studio/footage";

  private final StudioPages studioPages;
  private final FootageLibrary library;
  private final FootageLines footageLines;
  private final Ffmpeg ffmpeg;
  private final Uploads uploads;
  private final WatchedFolders folders;
  private final MediaPermissions permissions;

  FootageListScreens(
      StudioPages studioPages,
      FootageLibrary library,
      FootageLines footageLines,
      Ffmpeg ffmpeg,
      Uploads uploads,
      WatchedFolders folders,
      MediaPermissions permissions) {
    this.studioPages = studioPages;
    this.library = library;
    this.footageLines = footageLines;
    this.ffmpeg = ffmpeg;
    this.uploads = uploads;
    this.folders = folders;
    this.permissions = permissions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        PATH,
        request -> studioPages.show(request, "media/footageList", list(request, Form.empty())),
        Access.WRITE);
    routes.get(PATH + "/live", this::showRows, Access.WRITE);
    routes.put(PATH, request -> uploads.receiveBody(request, receiver(request)), Access.WRITE);
    routes.head(PATH + "/upload", uploads::sendOffset, Access.WRITE);
    routes.patch(
        PATH + "/upload",
        request -> uploads.receiveChunk(request, receiver(request)),
        Access.WRITE);
    routes.post(PATH, this::receiveForm, Access.WRITE, UploadLimits.MEDIA);
    routes.post(PATH + "/folder", this::watchFolder, Access.ADMINISTER);
    routes.post(PATH + "/{id}/restore", this::restore, Access.WRITE);
  }

  private Map<String, ?> list(Context request, Form form) {
    LongPredicate visible = permissions.footage(request);
    return Map.of(
        "form",
        form,
        "footage",
        lines(request),
        "folders",
        permissions.canEditAll(request) ? folders.list(Folder.Kind.FOOTAGE) : List.of(),
        "binned",
        library.binned().stream()
            .filter(footage -> visible.test(footage.id().value()))
            .map(FootageListScreens::restoreChoice)
            .toList());
  }

  private static Choice restoreChoice(Footage footage) {
    return Choice.named(PATH + "/" + footage.id().value() + "/restore", footage.title());
  }

  private List<FootageLine> lines(Context request) {
    LongPredicate visible = permissions.footage(request);
    return library.all().stream()
        .filter(footage -> visible.test(footage.id().value()))
        .map(footageLines::of)
        .toList();
  }

  private void showRows(Context request) {
    studioPages.showFragment(request, "media/footageRows", Map.of("footage", lines(request)));
  }

  private Uploads.Receiver receiver(Context request) {
    Uploader uploader = permissions.uploader(request);
    return (name, incomingFile) ->
        library.add(
            new FileLocation.InContentStore(incomingFile.storeIf(this::probe)),
            Uploads.title(name),
            uploader);
  }

  /** Throws if a file is neither audio nor video; unchecked if ffmpeg is not installed. */
  private void probe(Path file) {
    if (ffmpeg.isInstalled()) {
      ffmpeg.probe(file);
    }
  }

  private void receiveForm(Context request) throws IOException {
    Uploads.Batch batch = uploads.receiveForm(request, _ -> false, receiver(request));
    if (batch.outcome().isValid()) {
      studioPages.redirect(
          request,
          PATH,
          FlashMessage.success(batch.message("Upload complete. Processing has started.")));
    } else {
      studioPages.showInvalid(request, "media/footageList", list(request, batch.outcome()));
    }
  }

  private void watchFolder(Context request) {
    Form form = Form.of(request);
    if (folders.watch(form, Folder.Kind.FOOTAGE)) {
      studioPages.redirect(request, PATH, FlashMessage.success("Scanning the folder."));
    } else {
      studioPages.showInvalid(request, "media/footageList", list(request, form));
    }
  }

  private void restore(Context request) {
    library.restore(new FootageId(RequestParameters.pathNumber(request, "id")));
    studioPages.redirect(request, PATH, FlashMessage.success("Restored."));
  }
}
