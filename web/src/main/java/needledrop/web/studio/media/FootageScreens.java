package needledrop.web.studio.media;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.ItemKind;
import needledrop.jobs.Job;
import needledrop.jobs.JobQueue;
import needledrop.store.Ids.FilmId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.studio.catalog.ItemsByName;
import needledrop.web.studio.cues.CueRoutes;
import needledrop.web.studio.cues.CueSheetEditor;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.shots.ShotStrips;

/**
 * The studio's screen of one piece of footage, with its shots and songs, and routes to rename,
 * reprocess and bin it.
 */
final class FootageScreens implements Routes {
  private static final String PATH = "/studio/footage";

  private final StudioPages studioPages;
  private final FootageLibrary library;
  private final FootageLookup lookup;
  private final FootageLines footageLines;
  private final ItemsByName itemsByName;
  private final CueSheetEditor cueSheetEditor;
  private final ShotStrips shotStrips;
  private final JobQueue jobQueue;

  FootageScreens(
      StudioPages studioPages,
      FootageLibrary library,
      FootageLookup lookup,
      FootageLines footageLines,
      ItemsByName itemsByName,
      CueSheetEditor cueSheetEditor,
      ShotStrips shotStrips,
      JobQueue jobQueue) {
    this.studioPages = studioPages;
    this.library = library;
    this.lookup = lookup;
    this.footageLines = footageLines;
    this.itemsByName = itemsByName;
    this.cueSheetEditor = cueSheetEditor;
    this.shotStrips = shotStrips;
    this.jobQueue = jobQueue;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH + "/{id}", this::show, Access.WRITE);
    routes.get(PATH + "/{id}/live", this::showState, Access.WRITE);
    routes.post(PATH + "/{id}/name", this::rename, Access.WRITE);
    routes.post(PATH + "/{id}/again", this::retry, Access.WRITE);
    routes.post(PATH + "/{id}/bin", this::bin, Access.WRITE);
    new CueRoutes(PATH, studioPages, cueSheetEditor, this::cueOwner, this::showInvalid)
        .addTo(routes);
  }

  private void show(Context request) {
    studioPages.show(request, "media/footage", screen(lookup.get(request), Form.empty()));
  }

  private void showState(Context request) {
    studioPages.showFragment(
        request, "media/footageState", Map.of("line", footageLines.of(lookup.get(request))));
  }

  private void showInvalid(Context request, Form form) {
    studioPages.showInvalid(request, "media/footage", screen(lookup.get(request), form));
  }

  private Map<String, ?> screen(Footage footage, Form form) {
    CueOwner cueOwner = new CueOwner.OfFootage(footage.id());
    return Map.of(
        "screen",
        new FootageScreen(
            footageLines.of(footage),
            shotStrips.of(footage),
            cueSheetEditor.cues(cueOwner),
            cueSheetEditor.songChoices(),
            form));
  }

  private CueOwner cueOwner(Context request) {
    return new CueOwner.OfFootage(lookup.get(request).id());
  }

  /** Saves the title and the film; a film whose name is unknown is added. */
  private void rename(Context request) {
    Footage footage = lookup.get(request);
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

  /** Detects its shots or its songs again; cues that members reviewed stay. */
  private void retry(Context request) {
    Footage footage = lookup.get(request);
    library.retry(footage.id());
    if (Form.of(request).get("act").equals("listen")) {
      jobQueue.enqueue(new Job.ListenToFootage(footage.id()));
    }
    studioPages.redirect(request, address(footage), FlashMessage.success("Queued."));
  }

  private void bin(Context request) {
    Footage footage = lookup.get(request);
    library.bin(footage.id());
    studioPages.redirect(
        request,
        PATH,
        FlashMessage.success("{title} was moved to the bin.", "title", footage.title())
            .withUndo(address(footage) + "/restore"));
  }

  private static String address(Footage footage) {
    return PATH + "/" + footage.id().value();
  }
}
