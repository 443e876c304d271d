package needledrop.web.studio.home;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import needledrop.journal.SampleContent;
import needledrop.journal.member.AuditEvent;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.StudioPages;

/**
 * The routes of the buttons that move the sample content of a new journal to the bin and restore
 * it.
 */
final class SampleScreens implements Routes {
  private final StudioPages pages;
  private final SampleContent sampleContent;

  SampleScreens(StudioPages pages, SampleContent sampleContent) {
    this.pages = pages;
    this.sampleContent = sampleContent;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/studio/sample/bin", this::bin, Access.ADMINISTER);
    routes.post("/studio/sample/restore", this::restore, Access.ADMINISTER);
  }

  private void bin(Context request) {
    sampleContent.bin();
    pages.redirect(
        request,
        "/studio",
        FlashMessage.success("Sample moved to the bin.")
            .withUndo("/studio/sample/restore")
            .withAuditEvent(AuditEvent.DELETED));
  }

  private void restore(Context request) {
    sampleContent.restore();
    pages.redirect(
        request,
        "/studio",
        FlashMessage.success("Sample restored.").withAuditEvent(AuditEvent.RESTORED));
  }
}
