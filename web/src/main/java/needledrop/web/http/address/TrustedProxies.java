package needledrop.web.http.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proxies whose word is taken for where a request comes from. Each adds to the header {@code
 * X-Forwarded-For} the address it was asked from. What stands before the last address that is not a
 * trusted proxy's can be made up by anybody.
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
   * The proxies of these addresses, or ranges such as {@code 10.0.0.0/8}.
   *
   * @throws IllegalArgumentException if one is no address
   */
  public static TrustedProxies of(String... ranges) {
    return new TrustedProxies(Arrays.stream(ranges).map(CidrRange::parse).toList());
  }

  /**
   * Where a request comes from.
   *
   * @param peer the address that the connection comes from
   * @param forwarded all lines of the header, in order
   */
  String clientAddress(String peer, List<String> forwarded) {
    String origin = peer;
    List<String> hops =
        forwarded.stream().flatMap(line -> Arrays.stream(line.split(",", -1))).toList();
    for (String hop : hops.reversed()) {
      Optional<InetAddress> address = parseAddress(hop);
      if (!isTrusted(origin) || address.isEmpty()) {
        return origin;
      }
      origin = address.get().getHostAddress();
    }
    return origin;
  }

  private boolean isTrusted(String address) {
    return parseAddress(address)
        .filter(known -> ranges.stream().anyMatch(range -> range.contains(known)))
        .isPresent();
  }

  /** An address in numbers, with or without a port; a name is not looked up. */
  private static Optional<InetAddress> parseAddress(String text) {
    String bare = text.strip();
    Matcher withPort = ADDRESS_WITH_PORT.matcher(bare);
    if (withPort.matches()) {
      bare = withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
    }
    try {
      return Optional.of(InetAddress.ofLiteral(bare));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
