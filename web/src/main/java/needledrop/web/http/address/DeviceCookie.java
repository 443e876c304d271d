package needledrop.web.http.address;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.OptionalLong;
import needledrop.journal.member.KnownDevices;
import needledrop.store.Ids.MemberId;

/**
 * The cookie that identifies a browser in which a member has signed in before. It grants no access;
 * see {@link KnownDevices}.
 */
public final class DeviceCookie {
  private static final String PATH = "/studio";

  private final KnownDevices devices;
  private final boolean secure;

  public DeviceCookie(KnownDevices devices, ListenAddress listenAddress) {
    this.devices = devices;
    this.secure = listenAddress.isSecure();
  }

  /** Returns the id of this browser if the member has signed in with it before. */
  public OptionalLong find(Context request, MemberId member) {
    return Optional.ofNullable(request.cookie(cookieName()))
        .map(token -> devices.find(member, token))
        .orElseGet(OptionalLong::empty);
  }

  /** Remembers this browser as one in which the member has signed in. */
  public void remember(Context request, MemberId member) {
    if (find(request, member).isEmpty()) {
      setCookie(request, devices.add(member));
    }
  }

  private void setCookie(Context request, String token) {
    int seconds = (int) KnownDevices.LIFETIME.toSeconds();
    request.cookie(
        new Cookie(cookieName(), token, PATH, seconds, secure, true, null, SameSite.STRICT));
  }

  private String cookieName() {
    return secure ? "__Secure-needledrop-device" : "needledrop-device";
  }
}
