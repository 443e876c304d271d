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
import needledrop.web.studio.desk.Desk;
import needledrop.web.studio.desk.Numbers;
import needledrop.web.studio.desk.Said;

/** The forms of a cue sheet, under the address of what it is the cue sheet of. */
public final class CueRoutes implements Routes {
  private final String home;
  private final Desk desk;
  private final CueTable cueTable;
  private final Function<Context, CueOwner> reels;
  private final BiConsumer<Context, Form> again;

  /**
   * @param home the address of all reels of this kind
   * @param reels finds the reel of an address
   * @param again draws the reel's screen again, with a form that was not good
   */
  public CueRoutes(
      String home,
      Desk desk,
      CueTable cueTable,
      Function<Context, CueOwner> reels,
      BiConsumer<Context, Form> again) {
    this.home = home;
    this.desk = desk;
    this.cueTable = cueTable;
    this.reels = reels;
    this.again = again;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(home + "/{id}/cues", this::add, Access.WRITE);
    routes.post(home + "/{id}/cues/{cue}", this::judge, Access.WRITE);
    routes.post(home + "/{id}/cues/{cue}/reopen", this::reopen, Access.WRITE);
  }

  private void add(Context request) {
    CueOwner cueOwner = reels.apply(request);
    Form form = Form.of(request);
    finish(request, "#cues", form, cueTable.add(request, cueOwner, form));
  }

  private void judge(Context request) {
    StoredCue cue = cueTable.found(request, reels.apply(request));
    Form form = Form.of(request);
    finish(request, row(cue), form, cueTable.judge(request, cue, form));
  }

  private void reopen(Context request) {
    StoredCue cue = cueTable.found(request, reels.apply(request));
    cueTable.reopen(cue);
    desk.done(request, address(request, row(cue)), Said.done("The cue is proposed again."));
  }

  private void finish(Context request, String place, Form form, Optional<Said> done) {
    if (done.isPresent()) {
      desk.done(request, address(request, place), done.get());
    } else {
      again.accept(request, form);
    }
  }

  private String address(Context request, String place) {
    return home + "/" + Numbers.inPath(request, "id") + place;
  }

  /** Who goes through the sheet by keys goes on from the row just judged. */
  private static String row(StoredCue cue) {
    return "#cue-" + cue.id().value();
  }
}
