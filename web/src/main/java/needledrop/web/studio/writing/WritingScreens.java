package needledrop.web.studio.writing;

import java.util.List;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.desk.Desk;
import needledrop.web.studio.desk.Times;
import needledrop.web.studio.desk.Workshop;

/** The screens behind the editor of an entry, put together. */
public final class WritingScreens {
  private WritingScreens() {}

  public static List<Routes> on(Desk desk, Workshop shop, Sessions sessions) {
    Times times = new Times(() -> shop.settings().get());
    return List.of(
        new CopyScreens(desk, shop, sessions, times),
        new RevisionScreens(desk, shop, sessions, times),
        new ShareScreens(desk, shop, times),
        new AddressScreens(desk, shop),
        new ImageScreens(shop, sessions));
  }
}
