package needledrop.web.http.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reverse proxies whose {@code X-Forwarded-For} header is trusted. Each proxy appends the
 * address of its client to the header. The client is the last address that is not a trusted proxy;
 * the entries before it can be forged.
 */
public record TrustedProxies(List<CidrRange> ranges) {
  /** Proxies on this machine. */
  public static final TrustedProxies LOOPBACK = of("127.0.0.0/8", "::1");

  /** No proxy at all. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  private static final Pattern ADDRESS_WITH_PORT =
      Pattern.compile("\\[([0-9a-fA-F:.]+)](?::\\d{1,5})?|([0-9.]+):\\d{1,5}");

  public TrustedProxies {
    ranges = List.copyOf(ranges);
  }

  /**
   * Returns the proxies with these addresses, or ranges such as {@code 10.0.0.0/8}.
   *
   * @throws IllegalArgumentException if one is invalid
   */
  public static TrustedProxies of(String... ranges) {
    return new TrustedProxies(Arrays.stream(ranges).map(CidrRange::parse).toList());
  }

  /**
   * Returns the address of the client of a request.
   *
   * @param peer remote address of the connection
   * @param forwarded all lines of the header, in order
   */
  String clientAddress(String peer, List<String> forwarded) {
    String client = peer;
    List<String> hops =
        forwarded.stream().flatMap(line -> Arrays.stream(line.split(",", -1))).toList();
    for (String hop : hops.reversed()) {
      Optional<InetAddress> address = parseAddress(hop);
      if (!isTrusted(client) || address.isEmpty()) {
        return client;
      }
      client = address.get().getHostAddress();
    }
    return client;
  }

  private boolean isTrusted(String address) {
    return parseAddress(address)
        .filter(parsed -> ranges.stream().anyMatch(range -> range.contains(parsed)))
        .isPresent();
  }

  /**
   * Parses an IP address with or without a port; empty for anything else. Names are not resolved.
   */
  private static Optional<InetAddress> parseAddress(String text) {
    String literal = text.strip();
    Matcher withPort = ADDRESS_WITH_PORT.matcher(literal);
    if (withPort.matches()) {
      literal = withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
    }
    try {
      return Optional.of(InetAddress.ofLiteral(literal));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
