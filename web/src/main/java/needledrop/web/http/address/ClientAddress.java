package needledrop.web.http.address;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Where a request comes from, for throttling only; it is never written down. */
public record ClientAddress(String ip) {
  private static final int IPV4_BYTES = 4;
  private static final int IPV6_BYTES = 16;

  /** The visitor behind a request, or behind the proxies that passed it on. */
  public static ClientAddress of(Context request, ListenAddress listenAddress) {
    List<String> forwarded =
        Collections.list(request.req().getHeaders(HttpHeader.X_FORWARDED_FOR.asString()));
    return new ClientAddress(
        listenAddress.proxies().clientAddress(request.req().getRemoteAddr(), forwarded));
  }

  /** The same for a request that has not reached a route. */
  static ClientAddress of(Request request, ListenAddress listenAddress) {
    List<String> forwarded =
        request.getHeaders().getFields(HttpHeader.X_FORWARDED_FOR).stream()
            .map(field -> String.valueOf(field.getValue()))
            .toList();
    return new ClientAddress(
        listenAddress.proxies().clientAddress(Request.getRemoteAddr(request), forwarded));
  }

  /**
   * The networks this visitor is in, the narrowest first. In IPv6 a household has 64 bits or 56,
   * and whoever rents a server has 48; so an address alone means nothing there.
   */
  List<ThrottleKey> throttleKeys() {
    byte[] bytes = bytes();
    return switch (bytes.length) {
      case IPV4_BYTES -> List.of(ThrottleKey.of(bytes, 32, 1), ThrottleKey.of(bytes, 24, 8));
      case IPV6_BYTES -> ipv6Keys(bytes);
      default -> List.of(ThrottleKey.ofText(ip));
    };
  }

  /** The same from 256 addresses of IPv4 on, as those have them who send much. */
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

  /** The address in numbers; a name is not looked up. */
  private byte[] bytes() {
    try {
      return InetAddress.ofLiteral(ip).getAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return new byte[0];
    }
  }
}
