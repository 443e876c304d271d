package needledrop.web.http.address;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Where a request comes from, for throttling only; it is never written down. */
public record Visitor(String address) {
  private static final int IPV4_BYTES = 4;
  private static final int IPV6_BYTES = 16;

  /** The visitor behind a request, or behind the proxies that passed it on. */
  public static Visitor of(Context request, Listen listen) {
    List<String> forwarded =
        Collections.list(request.req().getHeaders(HttpHeader.X_FORWARDED_FOR.asString()));
    return new Visitor(listen.proxies().origin(request.req().getRemoteAddr(), forwarded));
  }

  /** The same for a request that has not reached a route. */
  static Visitor of(Request request, Listen listen) {
    List<String> forwarded =
        request.getHeaders().getFields(HttpHeader.X_FORWARDED_FOR).stream()
            .map(field -> String.valueOf(field.getValue()))
            .toList();
    return new Visitor(listen.proxies().origin(Request.getRemoteAddr(request), forwarded));
  }

  /**
   * The networks this visitor is in, the narrowest first. In IPv6 a household has 64 bits or 56,
   * and whoever rents a server has 48; so an address alone means nothing there.
   */
  List<Network> networks() {
    byte[] bytes = bytes();
    return switch (bytes.length) {
      case IPV4_BYTES -> List.of(Network.of(bytes, 32, 1), Network.of(bytes, 24, 8));
      case IPV6_BYTES -> wideNetworks(bytes);
      default -> List.of(Network.ofText(address));
    };
  }

  /** The same from 256 addresses of IPv4 on, as those have them who send much. */
  List<Network> neighbourhoods() {
    byte[] bytes = bytes();
    return bytes.length == IPV4_BYTES ? List.of(Network.of(bytes, 24, 1)) : networks();
  }

  private static List<Network> wideNetworks(byte[] bytes) {
    return List.of(
        Network.of(bytes, 64, 1),
        Network.of(bytes, 56, 2),
        Network.of(bytes, 48, 4),
        Network.of(bytes, 32, 32));
  }

  /** The address in numbers; a name is not looked up. */
  private byte[] bytes() {
    try {
      return InetAddress.ofLiteral(address).getAddress();
    } catch (IllegalArgumentException notAnAddress) {
      return new byte[0];
    }
  }
}
