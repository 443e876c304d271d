package needledrop.journal.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The only door to other hosts. Whoever writes a link could write one that leads into this machine
 * or its network, so each name is looked up once, all it leads to is checked, and the connection
 * goes to what was checked; each redirect is a link of its own. Answers are read for a while and up
 * to a size, and no host is asked twice within a few seconds.
 */
public final class Outside {
  private static final int MOST_REDIRECTS = 5;
  private static final int MILLIS = 10_000;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int HOSTS_REMEMBERED = 1_000;

  /** How long a host is left in peace. */
  static final Duration PEACE = Duration.ofSeconds(3);

  /** How a name is looked up. */
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  private final String agent;
  private final InstantSource clock;
  private final Lookup lookup;
  private final Predicate<InetAddress> allowed;
  private final int millis;
  private final Map<String, Instant> asked =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > HOSTS_REMEMBERED;
        }
      };

  /**
   * The door as it stands in a journal.
   *
   * @param agent who asks, in the words of the header User-Agent
   */
  public Outside(String agent, InstantSource clock) {
    this(agent, clock, InetAddress::getAllByName, PublicAddress::is, MILLIS);
  }

  /** A door for tests, which may lead to this machine. */
  Outside(
      String agent,
      InstantSource clock,
      Lookup lookup,
      Predicate<InetAddress> allowed,
      int millis) {
    this.agent = agent;
    this.clock = clock;
    this.lookup = lookup;
    this.allowed = allowed;
    this.millis = millis;
  }

  /** When this address may be asked; at once, if nothing of its host was asked just now. */
  public synchronized Instant earliest(URI address) {
    return Optional.ofNullable(address.getHost())
        .map(host -> asked.get(host.toLowerCase(Locale.ROOT)))
        .map(last -> last.plus(PEACE))
        .orElse(Instant.MIN);
  }

  /** Asks for a page, and follows where it leads. */
  public Answer ask(URI address) {
    return ask(address, Wanted.PAGE);
  }

  /** Asks for this, and follows where it leads. */
  public Answer ask(URI address, Wanted wanted) {
    URI at = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Optional<String> wrong = wrong(at);
      if (wrong.isPresent()) {
        return new Answer.Refused(wrong.get());
      }
      try {
        InetAddress[] found = lookup.of(at.getHost());
        if (!allAllowed(found)) {
          return new Answer.Refused(at.getHost() + " is no host of the open internet");
        }
        Wire.Received received = ask(at, found[0], wanted);
        Optional<URI> next = next(at, received);
        if (next.isEmpty()) {
          return answered(at, received);
        }
        at = next.get();
      } catch (UnknownHostException e) {
        return new Answer.Silent("there is no host " + at.getHost());
      } catch (IOException e) {
        return new Answer.Silent(Optional.ofNullable(e.getMessage()).orElse("no answer"));
      }
    }
    return new Answer.Silent("it leads on and on");
  }

  private static Optional<String> wrong(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of("only http and https are asked");
    }
    if (address.getHost() == null || address.getRawUserInfo() != null) {
      return Optional.of("it names no host, or a user");
    }
    return address.toString().length() > LONGEST_ADDRESS
        ? Optional.of("the address is too long")
        : Optional.empty();
  }

  private boolean allAllowed(InetAddress[] found) {
    for (InetAddress each : found) {
      if (!allowed.test(each)) {
        return false;
      }
    }
    return found.length > 0;
  }

  private Wire.Received ask(URI address, InetAddress checked, Wanted wanted) throws IOException {
    synchronized (this) {
      asked.put(address.getHost().toLowerCase(Locale.ROOT), clock.instant());
    }
    int usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    int port = address.getPort() < 0 ? usual : address.getPort();
    try (Wire wire = new Wire(address, checked, port, millis)) {
      return wire.ask(agent, wanted);
    }
  }

  private static Optional<URI> next(URI address, Wire.Received received) throws IOException {
    String location = received.header("location");
    if (received.status() / 100 != 3 || location.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(address.resolve(location));
    } catch (IllegalArgumentException e) {
      throw new IOException("it leads to what is no address", e);
    }
  }

  private static Answer answered(URI address, Wire.Received received) {
    String type = received.header("content-type").replaceFirst(";.*", "").strip();
    return new Answer.Answered(
        address, received.status(), type.toLowerCase(Locale.ROOT), received.body());
  }
}
