package needledrop.web.http.address;

import java.net.URI;
import needledrop.catalog.value.WebUrl;

/**
 * The address on which the server listens, and its public URL.
 *
 * @param host name or IP address of the network interface
 * @param port 0 for any free one
 * @param publicAddress URL of the front page for readers
 * @param proxies reverse proxies in front of the server
 */
public record ListenAddress(String host, int port, URI publicAddress, TrustedProxies proxies) {
  /** An address that trusts only proxies on this machine. */
  public ListenAddress(String host, int port, URI publicAddress) {
    this(host, port, publicAddress, TrustedProxies.LOOPBACK);
  }

  /** Returns whether the public URL has https. */
  public boolean isSecure() {
    return WebUrl.isHttps(publicAddress);
  }
}
