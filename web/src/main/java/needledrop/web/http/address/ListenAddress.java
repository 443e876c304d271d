package needledrop.web.http.address;

import java.net.URI;
import needledrop.catalog.value.WebUrl;

/**
 * Where the server listens, and the address the world knows it by.
 *
 * @param port 0 takes any free one
 * @param proxies that pass requests on to it
 */
public record ListenAddress(String host, int port, URI publicAddress, TrustedProxies proxies) {
  /** Behind no proxy but those on this machine. */
  public ListenAddress(String host, int port, URI publicAddress) {
    this(host, port, publicAddress, TrustedProxies.LOOPBACK);
  }

  public boolean isSecure() {
    return WebUrl.isHttps(publicAddress);
  }
}
