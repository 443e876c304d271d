package needledrop.web.studio.media;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import needledrop.catalog.file.Folder;
import needledrop.catalog.file.Folders;
import needledrop.journal.member.AuditEvent;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.StudioPages;

/**
 * The routes by which the owner confirms or removes watched folders that came with a restored
 * backup.
 */
final class FolderScreens implements Routes {
  private final StudioPages studioPages;
  private final Folders folders;

  FolderScreens(StudioPages studioPages, Folders folders) {
    this.studioPages = studioPages;
    this.folders = folders;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/studio/folders/confirm", this::confirm, Access.ADMINISTER);
    routes.post("/studio/folders/remove", this::remove, Access.ADMINISTER);
  }

  private void confirm(Context request) {
    Folder folder = getSuspended(request);
    folders.confirm(folder.path());
    studioPages.redirect(
        request,
        home(folder),
        FlashMessage.success(
                "{folder} was confirmed. Scanning has started.", "folder", folder.path().toString())
            .withAuditEvent(AuditEvent.SETTINGS));
  }

  private void remove(Context request) {
    Folder folder = getSuspended(request);
    folders.remove(folder.path());
    studioPages.redirect(
        request,
        home(folder),
        FlashMessage.success("{folder} is no longer watched.", "folder", folder.path().toString())
            .withAuditEvent(AuditEvent.SETTINGS));
  }

  private Folder getSuspended(Context request) {
    String path = Form.of(request).get("folder");
    return folders.all().stream()
        .filter(folder -> folder.suspended() && folder.path().toString().equals(path))
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  private static String home(Folder folder) {
    return switch (folder.kind()) {
      case SONGS -> "/studio/songs";
      case FOOTAGE -> "/studio/footage";
    };
  }
}
