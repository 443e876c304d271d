package needledrop.web.studio.home;

import java.util.List;
import needledrop.catalog.Catalog;
import needledrop.journal.JournalContent;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.jobs.JobLines;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.permission.StudioPermissions;

/**
 * Assembles the routes of the studio's first screen, an overview of open work, and of the sample
 * content's buttons.
 */
public final class HomeRoutes {
  private HomeRoutes() {}

  public static List<Routes> of(
      StudioPages pages,
      Catalog catalog,
      JournalContent content,
      SystemStatus systemStatus,
      JobLines jobLines,
      StudioPermissions permissions,
      Sessions sessions) {
    SetupChecklist checklist =
        new SetupChecklist(
            content.sample(),
            catalog.footage(),
            catalog.songFiles(),
            content.clips(),
            content.entries(),
            permissions.media(),
            sessions);
    return List.of(
        new HomeScreens(
            pages,
            checklist,
            systemStatus,
            jobLines,
            permissions.replies(),
            permissions.entries(),
            permissions.media(),
            sessions),
        new SampleScreens(pages, content.sample()));
  }
}
