package needledrop.web.studio.journal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import needledrop.journal.Wish;
import needledrop.journal.Wishes;
import needledrop.store.Ids.WishId;
import needledrop.web.http.Door;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.studio.desk.Desk;
import needledrop.web.studio.desk.Numbers;
import needledrop.web.studio.desk.Said;

/** What the journal looks for, until somebody has it. */
public final class WishScreens implements Routes {
  private final Desk desk;
  private final Wishes wishes;

  public WishScreens(Desk desk, Wishes wishes) {
    this.desk = desk;
    this.wishes = wishes;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/studio/wishes",
        request -> desk.show(request, "journal/wishes", screen(Form.empty())),
        Door.EDIT);
    routes.post("/studio/wishes", this::add, Door.EDIT);
    routes.post("/studio/wishes/{id}/grant", this::grant, Door.EDIT);
    routes.post("/studio/wishes/{id}/reopen", this::reopen, Door.EDIT);
  }

  private Map<String, ?> screen(Form form) {
    return Map.of("form", form, "wishes", wishes.open());
  }

  private void add(Context request) {
    Form form = Form.of(request);
    if (form.making("wanted", () -> wishes.add(form.get("wanted"), null)).isPresent()) {
      desk.done(request, "/studio/wishes", Said.done("Readers see the wish now."));
    } else {
      desk.showAgain(request, "journal/wishes", screen(form));
    }
  }

  private void grant(Context request) {
    Wish wish = found(request);
    wishes.grant(wish.id(), null);
    desk.done(
        request,
        "/studio/wishes",
        Said.done("Found.").undoneAt("/studio/wishes/" + wish.id().value() + "/reopen"));
  }

  private void reopen(Context request) {
    wishes.reopen(found(request).id());
    desk.done(request, "/studio/wishes", Said.done("It is looked for again."));
  }

  private Wish found(Context request) {
    return wishes
        .find(new WishId(Numbers.inPath(request, "id")))
        .orElseThrow(NotFoundResponse::new);
  }
}
