package needledrop.web.http.address;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import needledrop.journal.member.Member;
import needledrop.journal.member.PasswordQueue;

/**
 * Limits password attempts, per client address and per account. A browser in which the member has
 * signed in before has a separate limit, so that attackers cannot lock members out by guessing.
 */
public final class SignInLimits {
  private static final int MAX_ATTEMPTS = 10;
  private static final Duration PERIOD = Duration.ofMinutes(10);

  private final ListenAddress listenAddress;
  private final DeviceCookie cookie;
  private final Throttle clients = new Throttle(MAX_ATTEMPTS, PERIOD);
  private final Throttle devices = new Throttle(MAX_ATTEMPTS, PERIOD);

  /** Separate from {@link #names}, because attackers can fill that one and so evict entries. */
  private final Throttle accounts = new Throttle(MAX_ATTEMPTS, PERIOD);

  private final Throttle names = new Throttle(MAX_ATTEMPTS, PERIOD);

  public SignInLimits(ListenAddress listenAddress, DeviceCookie cookie) {
    this.listenAddress = listenAddress;
    this.cookie = cookie;
  }

  /**
   * Counts an attempt and throws if there were too many.
   *
   * @param name as submitted
   * @param member with this name, if there is one
   * @return the queue in which the password must be checked
   */
  public PasswordQueue check(Context request, String name, Optional<Member> member) {
    OptionalLong device =
        member.map(known -> cookie.find(request, known.id())).orElseGet(OptionalLong::empty);
    if (device.isPresent()) {
      devices.check("device " + device.getAsLong());
      return PasswordQueue.KNOWN;
    }
    clients.check(ClientAddress.of(request, listenAddress));
    member.ifPresentOrElse(
        known -> accounts.checkMember(known.id().value()),
        () -> names.check(name.toLowerCase(Locale.ROOT)));
    return PasswordQueue.STRANGERS;
  }
}
