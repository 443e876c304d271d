package needledrop.web.studio.journal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.entry.Theme;
import needledrop.journal.entry.Themes;
import needledrop.journal.member.AuditEvent;
import needledrop.store.Ids.ThemeId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;

/**
 * The screens on which members add, rename, define, bin and restore the themes by which entries are
 * grouped.
 */
final class ThemeScreens implements Routes {
  private final StudioPages studioPages;
  private final Themes themes;

  ThemeScreens(StudioPages studioPages, Themes themes) {
    this.studioPages = studioPages;
    this.themes = themes;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/studio/themes",
        request -> studioPages.show(request, "journal/themes", screen(Form.empty())),
        Access.EDIT);
    routes.post("/studio/themes", this::add, Access.EDIT);
    routes.get("/studio/themes/{id}", this::show, Access.EDIT);
    routes.post("/studio/themes/{id}", this::change, Access.EDIT);
    routes.post("/studio/themes/{id}/bin", this::bin, Access.EDIT);
    routes.post("/studio/themes/{id}/restore", this::restore, Access.EDIT);
  }

  private Map<String, ?> screen(Form form) {
    return Map.of(
        "form", form,
        "themes", themes.all(),
        "binned", themes.binned().stream().map(ThemeScreens::restoreChoice).toList());
  }

  private static Choice restoreChoice(Theme theme) {
    return Choice.named(restoreAddress(theme), theme.name());
  }

  private static String restoreAddress(Theme theme) {
    return "/studio/themes/" + theme.id().value() + "/restore";
  }

  private void add(Context request) {
    Form form = Form.of(request);
    Optional<Theme> theme =
        form.build("name", () -> themes.add(form.get("name"), form.get("definition")));
    if (theme.isPresent()) {
      studioPages.redirect(
          request,
          "/studio/themes",
          FlashMessage.success("{title} was added.", "title", theme.get().name()));
    } else {
      studioPages.showInvalid(request, "journal/themes", screen(form));
    }
  }

  private void show(Context request) {
    Theme theme = getTheme(request);
    Form form = Form.empty().with("name", theme.name()).with("definition", theme.definition());
    studioPages.show(request, "journal/theme", Map.of("theme", theme, "form", form));
  }

  private void change(Context request) {
    Theme theme = getTheme(request);
    Form form = Form.of(request);
    Optional<Theme> changed =
        form.build(
            "name", () -> themes.update(theme.id(), form.get("name"), form.get("definition")));
    if (changed.isPresent()) {
      studioPages.redirect(
          request,
          "/studio/themes",
          FlashMessage.success("{title} was saved.", "title", changed.get().name()));
    } else {
      studioPages.showInvalid(request, "journal/theme", Map.of("theme", theme, "form", form));
    }
  }

  private void bin(Context request) {
    Theme theme = getTheme(request);
    themes.bin(theme.id());
    studioPages.redirect(
        request,
        "/studio/themes",
        FlashMessage.success("{title} was moved to the bin.", "title", theme.name())
            .withUndo(restoreAddress(theme))
            .withAuditEvent(AuditEvent.DELETED));
  }

  private void restore(Context request) {
    themes.restore(themeId(request));
    studioPages.redirect(request, "/studio/themes", FlashMessage.success("Restored."));
  }

  private Theme getTheme(Context request) {
    return themes.find(themeId(request)).orElseThrow(NotFoundResponse::new);
  }

  private static ThemeId themeId(Context request) {
    return new ThemeId(RequestParameters.pathNumber(request, "id"));
  }
}
