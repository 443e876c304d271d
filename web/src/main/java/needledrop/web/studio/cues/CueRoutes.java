package needledrop.web.studio.cues;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.StoredCue;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;

/**
 * The routes that add, confirm, reject and reopen cues (songs with time spans) in the cue sheet of
 * footage or of a clip.
 */
public final class CueRoutes implements Routes {
  private final String path;
  private final StudioPages pages;
  private final CueSheetEditor cueSheetEditor;
  private final Function<Context, CueOwner> owners;
  private final BiConsumer<Context, Form> showInvalid;

  /**
   * @param home the URL path of all owners of this kind
   * @param reels finds the owner that a request names
   * @param again shows the screen of the owner again, with an invalid form
   */
  public CueRoutes(
      String home,
      StudioPages studioPages,
      CueSheetEditor cueSheetEditor,
      Function<Context, CueOwner> reels,
      BiConsumer<Context, Form> again) {
    this.path = home;
    this.pages = studioPages;
    this.cueSheetEditor = cueSheetEditor;
    this.owners = reels;
    this.showInvalid = again;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(path + "/{id}/cues", this::add, Access.WRITE);
    routes.post(path + "/{id}/cues/{cue}", this::review, Access.WRITE);
    routes.post(path + "/{id}/cues/{cue}/reopen", this::reopen, Access.WRITE);
  }

  private void add(Context request) {
    CueOwner cueOwner = owners.apply(request);
    Form form = Form.of(request);
    finish(request, "#cues", form, cueSheetEditor.add(request, cueOwner, form));
  }

  private void review(Context request) {
    StoredCue cue = cueSheetEditor.getCue(request, owners.apply(request));
    Form form = Form.of(request);
    finish(request, rowAnchor(cue), form, cueSheetEditor.review(request, cue, form));
  }

  private void reopen(Context request) {
    StoredCue cue = cueSheetEditor.getCue(request, owners.apply(request));
    cueSheetEditor.reopen(cue);
    pages.redirect(
        request,
        address(request, rowAnchor(cue)),
        FlashMessage.success("Cue restored as a proposal."));
  }

  private void finish(Context request, String place, Form form, Optional<FlashMessage> done) {
    if (done.isPresent()) {
      pages.redirect(request, address(request, place), done.get());
    } else {
      showInvalid.accept(request, form);
    }
  }

  private String address(Context request, String place) {
    return path + "/" + RequestParameters.pathNumber(request, "id") + place;
  }

  /** Who goes through the sheet by keys goes on from the row just judged. */
  private static String rowAnchor(StoredCue cue) {
    return "#cue-" + cue.id().value();
  }
}
