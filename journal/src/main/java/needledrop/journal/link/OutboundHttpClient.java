package needledrop.journal.link;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
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
import javax.net.ssl.SSLException;
import needledrop.catalog.value.WebUrl;

/**
 * The HTTP client for all requests to other hosts. Links could point to this machine or its
 * network, so each host name is resolved once, all its addresses are checked, and the connection is
 * made to a checked address; redirects are checked likewise. Responses are limited in time and
 * size, and each host gets at most one request in {@link #HOST_DELAY}.
 */
public final class OutboundHttpClient {
  private static final int MAX_REDIRECTS = 5;
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int MAX_ADDRESS_LENGTH = 2_000;
  private static final int MAX_REMEMBERED_HOSTS = 1_000;

  /** The shortest time between two requests to one host. */
  static final Duration HOST_DELAY = Duration.ofSeconds(3);

  /** Resolves host names. */
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  private final String userAgent;
  private final InstantSource clock;
  private final Lookup lookup;
  private final Predicate<InetAddress> allowed;
  private final int timeoutMillis;
  private final Map<String, Instant> lastRequests =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MAX_REMEMBERED_HOSTS;
        }
      };

  /**
   * Creates a client that connects to public addresses only.
   *
   * @param userAgent the value of the header User-Agent
   */
  public OutboundHttpClient(String userAgent, InstantSource clock) {
    this(userAgent, clock, InetAddress::getAllByName, PublicIp::isPublic, TIMEOUT_MILLIS);
  }

  /** Creates a client for tests, which may connect to this machine. */
  OutboundHttpClient(
      String userAgent,
      InstantSource clock,
      Lookup lookup,
      Predicate<InetAddress> allowed,
      int timeoutMillis) {
    this.userAgent = userAgent;
    this.clock = clock;
    this.lookup = lookup;
    this.allowed = allowed;
    this.timeoutMillis = timeoutMillis;
  }

  /**
   * Returns when this address may be requested next; in the past if its host was not contacted
   * recently.
   */
  public synchronized Instant earliestRequest(URI address) {
    return Optional.ofNullable(address.getHost())
        .map(host -> lastRequests.get(host.toLowerCase(Locale.ROOT)))
        .map(last -> last.plus(HOST_DELAY))
        .orElse(Instant.MIN);
  }

  /** Fetches a page, following redirects. */
  public FetchResult fetch(URI address) {
    return fetch(address, FetchKind.PAGE);
  }

  /** Fetches an address, following redirects. */
  public FetchResult fetch(URI address, FetchKind fetchKind) {
    URI current = address;
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      Optional<String> blockReason = blockReason(current);
      if (blockReason.isPresent()) {
        return new FetchResult.Blocked(blockReason.get());
      }
      try {
        InetAddress[] ips = lookup.of(current.getHost());
        if (!allAllowed(ips)) {
          return new FetchResult.Blocked("The host is not on the public internet.");
        }
        PinnedConnection.RawResponse rawResponse = fetch(current, ips[0], fetchKind);
        Optional<URI> next = redirectTarget(current, rawResponse);
        if (next.isEmpty()) {
          return response(current, rawResponse);
        }
        current = next.get();
      } catch (UnknownHostException e) {
        return new FetchResult.Failed("The host was not found.");
      } catch (ConnectException e) {
        return new FetchResult.Failed("The server refused the connection.");
      } catch (SocketTimeoutException e) {
        return new FetchResult.Failed("The server did not answer in time.");
      } catch (SSLException e) {
        return new FetchResult.Failed("No secure connection could be made.");
      } catch (IOException e) {
        return new FetchResult.Failed(
            Optional.ofNullable(e.getMessage()).orElse("The server did not answer."));
      }
    }
    return new FetchResult.Failed("There were too many redirects.");
  }

  private static Optional<String> blockReason(URI address) {
    if (!WebUrl.hasWebScheme(address)) {
      return Optional.of("Only http and https URLs are checked.");
    }
    if (address.getHost() == null || address.getRawUserInfo() != null) {
      return Optional.of("The URL has no host, or it contains a user name.");
    }
    return address.toString().length() > MAX_ADDRESS_LENGTH
        ? Optional.of("The URL is too long.")
        : Optional.empty();
  }

  private boolean allAllowed(InetAddress[] ips) {
    for (InetAddress ip : ips) {
      if (!allowed.test(ip)) {
        return false;
      }
    }
    return ips.length > 0;
  }

  private PinnedConnection.RawResponse fetch(URI address, InetAddress ip, FetchKind fetchKind)
      throws IOException {
    synchronized (this) {
      lastRequests.put(address.getHost().toLowerCase(Locale.ROOT), clock.instant());
    }
    int defaultPort = WebUrl.isHttps(address) ? 443 : 80;
    int port = address.getPort() < 0 ? defaultPort : address.getPort();
    try (PinnedConnection pinnedConnection =
        new PinnedConnection(address, ip, port, timeoutMillis)) {
      return pinnedConnection.send(userAgent, fetchKind);
    }
  }

  private static Optional<URI> redirectTarget(URI address, PinnedConnection.RawResponse rawResponse)
      throws IOException {
    String location = rawResponse.header("location");
    if (rawResponse.status() / 100 != 3 || location.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(address.resolve(location));
    } catch (IllegalArgumentException e) {
      throw new IOException("The redirect has an invalid URL.", e);
    }
  }

  private static FetchResult response(URI address, PinnedConnection.RawResponse rawResponse) {
    String type = rawResponse.header("content-type").replaceFirst(";.*", "").strip();
    return new FetchResult.Response(
        address, rawResponse.status(), type.toLowerCase(Locale.ROOT), rawResponse.body());
  }
}
