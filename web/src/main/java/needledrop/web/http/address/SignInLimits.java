package needledrop.web.http.address;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import needledrop.journal.member.Member;
import needledrop.journal.member.PasswordQueue;

/**
 * How often passwords may be tried: by each visitor, and against each account from wherever it is
 * tried. A browser in which the member signed in before has a limit of its own, so that nobody
 * locks members out by guessing.
 */
public final class SignInLimits {
  private static final int MAX_ATTEMPTS = 10;
  private static final Duration PERIOD = Duration.ofMinutes(10);

  private final ListenAddress listenAddress;
  private final DeviceCookie cookie;
  private final Throttle visitors = new Throttle(MAX_ATTEMPTS, PERIOD);
  private final Throttle devices = new Throttle(MAX_ATTEMPTS, PERIOD);

  /** Apart from {@link #names}, which strangers can fill, so that no account is forgotten. */
  private final Throttle accounts = new Throttle(MAX_ATTEMPTS, PERIOD);

  private final Throttle names = new Throttle(MAX_ATTEMPTS, PERIOD);

  public SignInLimits(ListenAddress listenAddress, DeviceCookie cookie) {
    this.listenAddress = listenAddress;
    this.cookie = cookie;
  }

  /**
   * Refuses one try too many.
   *
   * @param name as it was typed
   * @param member who has this name, if there is one
   * @return where the password is to be checked
   */
  public PasswordQueue check(Context request, String name, Optional<Member> member) {
    OptionalLong device =
        member.map(known -> cookie.find(request, known.id())).orElseGet(OptionalLong::empty);
    if (device.isPresent()) {
      devices.check("device " + device.getAsLong());
      return PasswordQueue.KNOWN;
    }
    visitors.check(ClientAddress.of(request, listenAddress));
    member.ifPresentOrElse(
        known -> accounts.checkMember(known.id().value()),
        () -> names.check(name.toLowerCase(Locale.ROOT)));
    return PasswordQueue.STRANGERS;
  }
}
