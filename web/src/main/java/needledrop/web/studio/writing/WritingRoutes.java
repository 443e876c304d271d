package needledrop.web.studio.writing;

import java.util.List;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.desk.StudioPages;
import needledrop.web.studio.desk.TimeFormatter;
import needledrop.web.studio.desk.Workshop;

/** The screens behind the editor of an entry, put together. */
public final class WritingRoutes {
  private WritingRoutes() {}

  public static List<Routes> of(StudioPages studioPages, Workshop shop, Sessions sessions) {
    TimeFormatter timeFormatter = new TimeFormatter(() -> shop.settings().get());
    return List.of(
        new WorkingCopyScreens(studioPages, shop, sessions, timeFormatter),
        new RevisionScreens(studioPages, shop, sessions, timeFormatter),
        new ShareLinkScreens(studioPages, shop, timeFormatter),
        new SlugScreens(studioPages, shop),
        new ImageUploads(shop, sessions));
  }
}
