package needledrop.web.studio.members;

import java.time.Duration;
import java.util.List;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.address.DeviceCookie;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.http.address.Throttle;
import needledrop.web.studio.desk.StudioPages;
import needledrop.web.studio.desk.TimeFormatter;
import needledrop.web.studio.desk.Workshop;

/** The screens about members, put together. */
public final class MemberRoutes {
  private static final int MAX_TRIES = 10;
  private static final Duration TRY_PERIOD = Duration.ofMinutes(10);

  private MemberRoutes() {}

  public static List<Routes> of(
      StudioPages studioPages, Workshop shop, Sessions sessions, ListenAddress listenAddress) {
    TimeFormatter timeFormatter = new TimeFormatter(() -> shop.settings().get());
    DeviceCookie cookie = new DeviceCookie(shop.crew().knownDevices(), listenAddress);
    return List.of(
        new MemberScreens(studioPages, shop, sessions, throttle(), timeFormatter),
        new InvitationScreens(
            studioPages,
            shop.crew(),
            sessions,
            listenAddress,
            cookie,
            throttle(),
            () -> shop.masthead().title()),
        new AccountScreens(studioPages, shop, sessions, throttle(), timeFormatter),
        new SecondFactorScreens(studioPages, shop.crew(), sessions, cookie, throttle()),
        new AuditScreens(studioPages, shop.crew().auditLog(), timeFormatter));
  }

  /** Each matter has a throttle of its own: tries in one do not shut another. */
  private static Throttle throttle() {
    return new Throttle(MAX_TRIES, TRY_PERIOD);
  }
}
