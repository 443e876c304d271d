package needledrop.web.http.address;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * The IP address of a client, from which the keys that limit its requests are computed. It is used
 * only for throttling and never stored.
 */
public record ClientAddress(String ip) {
  private static final int IPV4_BYTES = 4;
  private static final int IPV6_BYTES = 16;

  /** Returns the address of the client of a request, behind any trusted proxies. */
  public static ClientAddress of(Context request, ListenAddress listenAddress) {
    List<String> forwarded =
        Collections.list(request.req().getHeaders(HttpHeader.X_FORWARDED_FOR.asString()));
    return new ClientAddress(
        listenAddress.proxies().clientAddress(request.req().getRemoteAddr(), forwarded));
  }

  /** Returns the same for a request of Jetty, before it reaches a route. */
  static ClientAddress of(Request request, ListenAddress listenAddress) {
    List<String> forwarded =
        request.getHeaders().getFields(HttpHeader.X_FORWARDED_FOR).stream()
            .map(field -> String.valueOf(field.getValue()))
            .toList();
    return new ClientAddress(
        listenAddress.proxies().clientAddress(Request.getRemoteAddr(request), forwarded));
  }

  /**
   * Returns the keys of the networks of this address, the smallest first. In IPv6, a household has
   * a prefix of 64 or 56 bits and a hosting customer one of 48, so that single addresses are
   * meaningless.
   */
  List<ThrottleKey> throttleKeys() {
    byte[] bytes = bytes();
    return switch (bytes.length) {
      case IPV4_BYTES -> List.of(ThrottleKey.of(bytes, 32, 1), ThrottleKey.of(bytes, 24, 8));
      case IPV6_BYTES -> ipv6Keys(bytes);
      default -> List.of(ThrottleKey.ofText(ip));
    };
  }

  /**
   * Returns the same without keys for single IPv4 addresses: the smallest network has 256
   * addresses, as spammers have.
   */
  List<ThrottleKey> networkKeys() {
    byte[] bytes = bytes();
    return bytes.length == IPV4_BYTES ? List.of(ThrottleKey.of(bytes, 24, 1)) : throttleKeys();
  }

  private static List<ThrottleKey> ipv6Keys(byte[] bytes) {
    return List.of(
        ThrottleKey.of(bytes, 64, 1),
        ThrottleKey.of(bytes, 56, 2),
        ThrottleKey.of(bytes, 48, 4),
        ThrottleKey.of(bytes, 32, 32));
  }

  /** Returns the bytes of the address; empty if it is not an IP address. Names are not resolved. */
  private byte[] bytes() {
    try {
      return InetAddress.ofLiteral(ip).getAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return new byte[0];
    }
  }
}
