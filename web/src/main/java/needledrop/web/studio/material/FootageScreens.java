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
import needledrop.web.studio.shots.Strips;

/** The footage: bringing it in, and what the program found in each piece of it. */
public final class FootageScreens implements Routes {
  private static final String HOME = "/studio/footage";

  private final StudioPages studioPages;
  private final FootageLibrary library;
  private final Films films;
  private final ItemsByName itemsByName;
  private final CueSheets cueSheets;
  private final MediaFileAccess sources;
  private final Ffmpeg ffmpeg;
  private final Uploads uploads;
  private final WatchedFolders folders;
  private final CueSheetEditor cueSheetEditor;
  private final Strips strips;
  private final JobQueue jobQueue;
  private final DerivedFiles derivedFiles;
  private final DamagedRows damagedRows;
  private final MediaPermissions own;

  public FootageScreens(
      StudioPages studioPages,
      Workshop shop,
      Uploads uploads,
      WatchedFolders folders,
      CueSheetEditor cueSheetEditor,
      Strips strips,
      MediaPermissions own) {
    this.studioPages = studioPages;
    this.damagedRows = shop.damagedRows();
    this.library = shop.footage();
    this.films = shop.films();
    this.itemsByName = shop.names();
    this.cueSheets = shop.cueSheets();
    this.sources = shop.fileAccess();
    this.ffmpeg = shop.ffmpeg();
    this.uploads = uploads;
    this.folders = folders;
    this.cueSheetEditor = cueSheetEditor;
    this.strips = strips;
    this.jobQueue = shop.queue();
    this.derivedFiles = shop.derived();
    this.own = own;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        HOME,
        request -> studioPages.show(request, "material/footageList", list(request, Form.empty())),
        Access.WRITE);
    routes.get(HOME + "/live", this::live, Access.WRITE);
    routes.put(HOME, request -> uploads.one(request, taker(request)), Access.WRITE);
    routes.head(HOME + "/upload", uploads::tellOffset, Access.WRITE);
    routes.patch(HOME + "/upload", request -> uploads.piece(request, taker(request)), Access.WRITE);
    routes.post(HOME, this::takeSeveral, Access.WRITE, UploadLimits.MEDIA);
    routes.post(HOME + "/folder", this::watch, Access.RUN);
    routes.get(HOME + "/{id}", this::piece, Access.WRITE);
    routes.get(HOME + "/{id}/live", this::liveState, Access.WRITE);
    routes.get(HOME + "/{id}/file", this::file, Access.WRITE);
    routes.get(HOME + "/{id}/storyboard.jpg", this::storyboard, Access.WRITE);
    routes.post(HOME + "/{id}/name", this::describe, Access.WRITE);
    routes.post(HOME + "/{id}/again", this::again, Access.WRITE);
    routes.post(HOME + "/{id}/bin", this::bin, Access.WRITE);
    routes.post(HOME + "/{id}/restore", this::restore, Access.WRITE);
    new CueRoutes(HOME, studioPages, cueSheetEditor, this::reel, this::pieceAgain).addTo(routes);
  }

  private Map<String, ?> list(Context request, Form form) {
    LongPredicate visible = own.footage(request);
    return Map.of(
        "form",
        form,
        "footage",
        lines(request),
        "folders",
        own.canEditAll(request) ? folders.holding(Folder.Kind.FOOTAGE) : List.of(),
        "binned",
        library.binned().stream()
            .filter(footage -> visible.test(footage.id().value()))
            .map(FootageScreens::inBin)
            .toList());
  }

  private static Choice inBin(Footage footage) {
    return Choice.named(address(footage) + "/restore", footage.title());
  }

  private List<FootageLine> lines(Context request) {
    LongPredicate visible = own.footage(request);
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

  private void live(Context request) {
    studioPages.showFragment(request, "material/footageRows", Map.of("footage", lines(request)));
  }

  private void liveState(Context request) {
    studioPages.showFragment(
        request, "material/footageState", Map.of("line", line(found(request))));
  }

  private Uploads.Taker taker(Context request) {
    Uploader uploader = own.uploader(request);
    return (name, arrival) ->
        library.add(
            new FileLocation.InContentStore(arrival.keepIf(this::probe)),
            Uploads.title(name),
            uploader);
  }

  /** Refuses what is neither audio nor video; without ffmpeg nobody can tell. */
  private void probe(Path file) {
    if (ffmpeg.isInstalled()) {
      ffmpeg.probe(file);
    }
  }

  private void takeSeveral(Context request) throws IOException {
    Uploads.Batch batch = uploads.several(request, _ -> false, taker(request));
    if (batch.outcome().isValid()) {
      studioPages.redirect(
          request,
          HOME,
          FlashMessage.success(batch.words("Upload complete. Processing has started.")));
    } else {
      studioPages.showInvalid(request, "material/footageList", list(request, batch.outcome()));
    }
  }

  private void watch(Context request) {
    Form form = Form.of(request);
    if (folders.watch(form, Folder.Kind.FOOTAGE)) {
      studioPages.redirect(
          request, HOME, FlashMessage.success("The folder is being looked through."));
    } else {
      studioPages.showInvalid(request, "material/footageList", list(request, form));
    }
  }

  private void piece(Context request) {
    studioPages.show(request, "material/footage", screen(found(request), Form.empty()));
  }

  private Map<String, ?> screen(Footage footage, Form form) {
    CueOwner cueOwner = new CueOwner.OfFootage(footage.id());
    return Map.of(
        "screen",
        new FootageScreen(
            line(footage),
            strips.of(footage),
            cueSheetEditor.cues(cueOwner),
            cueSheetEditor.songChoices(),
            form));
  }

  private void file(Context request) throws IOException {
    Footage footage = found(request);
    Path original =
        sources
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
    new FileResponse(strips.sheet(found(request).id()), "image/jpeg").send(request);
  }

  private void pieceAgain(Context request, Form form) {
    studioPages.showInvalid(request, "material/footage", screen(found(request), form));
  }

  private CueOwner reel(Context request) {
    return new CueOwner.OfFootage(found(request).id());
  }

  /** A film that is not known by the name typed is new. */
  private void describe(Context request) {
    Footage footage = found(request);
    Form form = Form.of(request).require("title", "Type a title.").requireMaxLength("title", 200);
    form.requireMaxLength("film", 200);
    if (!form.isValid()) {
      pieceAgain(request, form);
      return;
    }
    String film = form.get("film");
    FilmId named =
        film.isEmpty() ? null : (FilmId) itemsByName.find(film, List.of(ItemKind.FILM)).id();
    library.update(footage.id(), form.get("title"), named);
    studioPages.redirect(request, address(footage), FlashMessage.success("Saved."));
  }

  /** Has it looked through or listened to once more; what people said of its cues stays. */
  private void again(Context request) {
    Footage footage = found(request);
    library.retry(footage.id());
    if (Form.of(request).get("act").equals("listen")) {
      jobQueue.enqueue(new Job.ListenToFootage(footage.id()));
    }
    studioPages.redirect(request, address(footage), FlashMessage.success("It is in line."));
  }

  private void bin(Context request) {
    Footage footage = found(request);
    library.bin(footage.id());
    studioPages.redirect(
        request,
        HOME,
        FlashMessage.success("{} lies in the bin.", footage.title())
            .withUndo(address(footage) + "/restore"));
  }

  private void restore(Context request) {
    library.restore(new FootageId(RequestParameters.pathNumber(request, "id")));
    studioPages.redirect(request, HOME, FlashMessage.success("It is back."));
  }

  private static String address(Footage footage) {
    return HOME + "/" + footage.id().value();
  }

  private Footage found(Context request) {
    FootageId id = new FootageId(RequestParameters.pathNumber(request, "id"));
    return library.find(id).orElseThrow(MissingRow.of(damagedRows, "footage", id));
  }
}
