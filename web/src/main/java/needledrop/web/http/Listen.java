package needledrop.web.http;

import java.net.URI;

/**
 * Where the server listens, and the address the world knows it by.
 *
 * @param port 0 takes any free one
 */
public record Listen(String host, int port, URI publicAddress) {
  public boolean secure() {
    return "https".equalsIgnoreCase(publicAddress.getScheme());
  }
}
