package needledrop.web.studio.members;

import java.time.Duration;
import java.util.List;
import needledrop.journal.member.MemberAdmin;
import needledrop.journal.member.MemberModule;
import needledrop.journal.member.Members;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.http.address.DeviceCookie;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.http.address.Throttle;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;

/**
 * Assembles the studio's routes for members: list, invitations, own account, second sign-in step
 * and audit log.
 */
public final class MemberRoutes {
  private static final int MAX_TRIES = 10;
  private static final Duration TRY_PERIOD = Duration.ofMinutes(10);

  private MemberRoutes() {}

  public static List<Routes> of(
      StudioPages studioPages,
      SiteIdentity site,
      MemberModule module,
      TimeFormatter timeFormatter,
      Sessions sessions,
      ListenAddress listenAddress) {
    Members members = module.members();
    MemberAdmin admin = module.admin();
    DeviceCookie cookie = new DeviceCookie(admin.knownDevices(), listenAddress);
    return List.of(
        new MemberScreens(studioPages, site, members, admin, sessions, throttle(), timeFormatter),
        new InvitationScreens(
            studioPages, admin, sessions, listenAddress, cookie, throttle(), site),
        new AccountScreens(studioPages, site, members, admin, sessions, throttle(), timeFormatter),
        new SecondFactorScreens(studioPages, admin, sessions, cookie, throttle()),
        new AuditScreens(studioPages, admin.auditLog(), timeFormatter));
  }

  /** Each screen has its own throttle, so that attempts on one do not block another. */
  private static Throttle throttle() {
    return new Throttle(MAX_TRIES, TRY_PERIOD);
  }
}
