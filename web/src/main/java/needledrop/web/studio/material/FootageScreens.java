package needledrop.web.studio.material;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.file.Folder;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.file.Uploader;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.footage.VideoContainer;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.ItemKind;
import needledrop.jobs.DerivedFiles;
import needledrop.jobs.Job;
import needledrop.jobs.JobQueue;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.DamagedRows;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.FootageId;
import needledrop.web.http.Access;
import needledrop.web.http.FileResponse;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.body.UploadLimits;
import needledrop.web.studio.cues.CueRoutes;
import needledrop.web.studio.cues.CueSheetEditor;
import needledrop.web.studio.desk.Choice;
import needledrop.web.studio.desk.FlashMessage;
import needledrop.web.studio.desk.ItemsByName;
import needledrop.web.studio.desk.MediaPermissions;
import needledrop.web.studio.desk.MissingRow;
import needledrop.web.studio.desk.RequestParameters;
import needledrop.web.studio.desk.StudioPages;
import needledrop.web.studio.desk.Workshop;
import needledrop.web.studio.shots.ShotStrips;

/** The footage: bringing it in, and what the program found in each piece of it. */
public final class FootageScreens implements Routes {
  private static final String PATH = "/studio/footage";

  private final StudioPages studioPages;
  private final FootageLibrary library;
  private final Films films;
  private final ItemsByName itemsByName;
  private final CueSheets cueSheets;
  private final MediaFileAccess fileAccess;
  private final Ffmpeg ffmpeg;
  private final Uploads uploads;
  private final WatchedFolders folders;
  private final CueSheetEditor cueSheetEditor;
  private final ShotStrips shotStrips;
  private final JobQueue jobQueue;
  private final DerivedFiles derivedFiles;
  private final DamagedRows damagedRows;
  private final MediaPermissions permissions;

  public FootageScreens(
      StudioPages studioPages,
      Workshop shop,
      Uploads uploads,
      WatchedFolders folders,
      CueSheetEditor cueSheetEditor,
      ShotStrips strips,
      MediaPermissions own) {
    this.studioPages = studioPages;
    this.damagedRows = shop.damagedRows();
    this.library = shop.footage();
    this.films = shop.films();
    this.itemsByName = shop.names();
    this.cueSheets = shop.cueSheets();
    this.fileAccess = shop.fileAccess();
    this.ffmpeg = shop.ffmpeg();
    this.uploads = uploads;
    this.folders = folders;
    this.cueSheetEditor = cueSheetEditor;
    this.shotStrips = strips;
    this.jobQueue = shop.queue();
    this.derivedFiles = shop.derived();
    this.permissions = own;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        PATH,
        request -> studioPages.show(request, "material/footageList", list(request, Form.empty())),
        Access.WRITE);
    routes.get(PATH + "/live", this::showRows, Access.WRITE);
    routes.put(PATH, request -> uploads.receiveBody(request, receiver(request)), Access.WRITE);
    routes.head(PATH + "/upload", uploads::sendOffset, Access.WRITE);
    routes.patch(
        PATH + "/upload",
        request -> uploads.receiveChunk(request, receiver(request)),
        Access.WRITE);
    routes.post(PATH, this::receiveForm, Access.WRITE, UploadLimits.MEDIA);
    routes.post(PATH + "/folder", this::watchFolder, Access.RUN);
    routes.get(PATH + "/{id}", this::show, Access.WRITE);
    routes.get(PATH + "/{id}/live", this::showState, Access.WRITE);
    routes.get(PATH + "/{id}/file", this::file, Access.WRITE);
    routes.get(PATH + "/{id}/storyboard.jpg", this::storyboard, Access.WRITE);
    routes.post(PATH + "/{id}/name", this::rename, Access.WRITE);
    routes.post(PATH + "/{id}/again", this::retry, Access.WRITE);
    routes.post(PATH + "/{id}/bin", this::bin, Access.WRITE);
    routes.post(PATH + "/{id}/restore", this::restore, Access.WRITE);
    new CueRoutes(PATH, studioPages, cueSheetEditor, this::cueOwner, this::showInvalid)
        .addTo(routes);
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
            .map(FootageScreens::restoreChoice)
            .toList());
  }

  private static Choice restoreChoice(Footage footage) {
    return Choice.named(address(footage) + "/restore", footage.title());
  }

  private List<FootageLine> lines(Context request) {
    LongPredicate visible = permissions.footage(request);
    return library.all().stream()
        .filter(footage -> visible.test(footage.id().value()))
        .map(this::line)
        .toList();
  }

  private FootageLine line(Footage footage) {
    String film =
        Optional.ofNullable(footage.film()).flatMap(films::find).map(Film::fullName).orElse("");
    return new FootageLine(
        footage, film, cueSheets.withoutRejected(new CueOwner.OfFootage(footage.id())).size());
  }

  private void showRows(Context request) {
    studioPages.showFragment(request, "material/footageRows", Map.of("footage", lines(request)));
  }

  private void showState(Context request) {
    studioPages.showFragment(
        request, "material/footageState", Map.of("line", line(getFootage(request))));
  }

  private Uploads.Receiver receiver(Context request) {
    Uploader uploader = permissions.uploader(request);
    return (name, incomingFile) ->
        library.add(
            new FileLocation.InContentStore(incomingFile.storeIf(this::probe)),
            Uploads.title(name),
            uploader);
  }

  /** Refuses what is neither audio nor video; without ffmpeg nobody can tell. */
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
      studioPages.showInvalid(request, "material/footageList", list(request, batch.outcome()));
    }
  }

  private void watchFolder(Context request) {
    Form form = Form.of(request);
    if (folders.watch(form, Folder.Kind.FOOTAGE)) {
      studioPages.redirect(request, PATH, FlashMessage.success("Scanning the folder."));
    } else {
      studioPages.showInvalid(request, "material/footageList", list(request, form));
    }
  }

  private void show(Context request) {
    studioPages.show(request, "material/footage", screen(getFootage(request), Form.empty()));
  }

  private Map<String, ?> screen(Footage footage, Form form) {
    CueOwner cueOwner = new CueOwner.OfFootage(footage.id());
    return Map.of(
        "screen",
        new FootageScreen(
            line(footage),
            shotStrips.of(footage),
            cueSheetEditor.cues(cueOwner),
            cueSheetEditor.songChoices(),
            form));
  }

  private void file(Context request) throws IOException {
    Footage footage = getFootage(request);
    Path original =
        fileAccess
            .findServable(footage.location(), footage.probeStatus(), footage.stamp())
            .orElseThrow(NotFoundResponse::new);
    Path proxy = derivedFiles.proxy(footage.id());
    if (Files.isRegularFile(proxy)) {
      new FileResponse(proxy, VideoContainer.MP4.mediaType()).send(request);
    } else {
      new FileResponse(original, VideoContainer.of(original).mediaType()).send(request);
    }
  }

  private void storyboard(Context request) throws IOException {
    new FileResponse(shotStrips.storyboardFile(getFootage(request).id()), "image/jpeg")
        .send(request);
  }

  private void showInvalid(Context request, Form form) {
    studioPages.showInvalid(request, "material/footage", screen(getFootage(request), form));
  }

  private CueOwner cueOwner(Context request) {
    return new CueOwner.OfFootage(getFootage(request).id());
  }

  /** A film that is not known by the name typed is new. */
  private void rename(Context request) {
    Footage footage = getFootage(request);
    Form form = Form.of(request).require("title", "Enter a title.").requireMaxLength("title", 200);
    form.requireMaxLength("film", 200);
    if (!form.isValid()) {
      showInvalid(request, form);
      return;
    }
    String film = form.get("film");
    FilmId named =
        film.isEmpty() ? null : (FilmId) itemsByName.find(film, List.of(ItemKind.FILM)).id();
    library.update(footage.id(), form.get("title"), named);
    studioPages.redirect(request, address(footage), FlashMessage.success("Saved."));
  }

  /** Has it looked through or listened to once more; what people said of its cues stays. */
  private void retry(Context request) {
    Footage footage = getFootage(request);
    library.retry(footage.id());
    if (Form.of(request).get("act").equals("listen")) {
      jobQueue.enqueue(new Job.ListenToFootage(footage.id()));
    }
    studioPages.redirect(request, address(footage), FlashMessage.success("Queued."));
  }

  private void bin(Context request) {
    Footage footage = getFootage(request);
    library.bin(footage.id());
    studioPages.redirect(
        request,
        PATH,
        FlashMessage.success("{title} was moved to the bin.", "title", footage.title())
            .withUndo(address(footage) + "/restore"));
  }

  private void restore(Context request) {
    library.restore(new FootageId(RequestParameters.pathNumber(request, "id")));
    studioPages.redirect(request, PATH, FlashMessage.success("Restored."));
  }

  private static String address(Footage footage) {
    return PATH + "/" + footage.id().value();
  }

  private Footage getFootage(Context request) {
    FootageId id = new FootageId(RequestParameters.pathNumber(request, "id"));
    return library.find(id).orElseThrow(MissingRow.of(damagedRows, "footage", id));
  }
}
