package needledrop.web.studio.entries;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.studio.page.StudioPages;

/**
 * The routes from which scripts refresh parts of the entry editor: preview, proofreading, and
 * proposed teaser.
 */
final class EntryPreviewRoutes implements Routes {
  private static final String PATH = "/studio/entries";

  private final StudioPages studioPages;
  private final EntryForms forms;
  private final PreviewRenderer previewRenderer;
  private final FormProofreader proofreader;

  EntryPreviewRoutes(
      StudioPages studioPages,
      EntryForms forms,
      PreviewRenderer previewRenderer,
      FormProofreader proofreader) {
    this.studioPages = studioPages;
    this.forms = forms;
    this.previewRenderer = previewRenderer;
    this.proofreader = proofreader;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(PATH + "/preview", this::preview, Access.WRITE);
    routes.post(PATH + "/teaser", this::proposeTeaser, Access.WRITE);
    routes.post(PATH + "/findings", this::findings, Access.WRITE);
  }

  private void preview(Context request) {
    studioPages.showFragment(
        request,
        "entries/preview",
        Map.of("preview", previewRenderer.preview(forms.submitted(request))));
  }

  private void findings(Context request) {
    studioPages.showFragment(
        request,
        "entries/findings",
        Map.of("findings", proofreader.findings(forms.submitted(request))));
  }

  /** Sends a teaser as plain text. */
  private void proposeTeaser(Context request) {
    request
        .contentType("text/plain;charset=utf-8")
        .header("Cache-Control", "no-store")
        .result(previewRenderer.proposeTeaser(forms.submitted(request)));
  }
}
