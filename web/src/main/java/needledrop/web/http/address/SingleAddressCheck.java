package needledrop.web.http.address;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Detects a misconfigured reverse proxy: whether all requests since the start came from one
 * address. Then there is probably a reverse proxy that is not trusted or does not send the client
 * address, so that limits per client apply to all clients together. Requests to a local host name
 * do not count.
 *
 * <p>The result is an empty marker file in the folder that is emptied at every start, for the
 * studio and for {@code doctor}, which runs in a separate process.
 */
public final class SingleAddressCheck {
  /** The number of requests after which the check fails. */
  public static final int MIN_VISITS = 100;

  private static final String MARKER_FILE_NAME = "single-visitor-address";
  private static final Logger log = LoggerFactory.getLogger(SingleAddressCheck.class);

  private final ListenAddress listenAddress;
  private final Path markerFile;
  private final AtomicInteger visits = new AtomicInteger();
  private volatile @Nullable ClientAddress firstClient;
  private volatile boolean hasSeveralClients;

  public SingleAddressCheck(ListenAddress listenAddress, Path incoming) {
    this.listenAddress = listenAddress;
    this.markerFile = incoming.resolve(MARKER_FILE_NAME);
  }

  /**
   * Returns whether the check has failed: at least {@link #MIN_VISITS} requests from one address.
   *
   * @param incoming the folder of a home that is emptied at every start
   */
  public static boolean hasFailed(Path incoming) {
    return Files.exists(incoming.resolve(MARKER_FILE_NAME));
  }

  /** Counts a request, until there were requests from two addresses. */
  public void count(Request request) {
    if (!hasSeveralClients && !isLocal(request)) {
      count(ClientAddress.of(request, listenAddress));
    }
  }

  private void count(ClientAddress clientAddress) {
    ClientAddress first = firstClient;
    if (first == null) {
      firstClient = clientAddress;
    } else if (!first.equals(clientAddress)) {
      hasSeveralClients = true;
      setMarker(false);
    } else if (visits.incrementAndGet() == MIN_VISITS) {
      setMarker(true);
    }
  }

  private void setMarker(boolean isSingle) {
    try {
      if (isSingle) {
        Files.write(markerFile, new byte[0]);
      } else {
        Files.deleteIfExists(markerFile);
      }
    } catch (IOException e) {
      log.warn("File {} failed", markerFile, e);
    }
  }

  private boolean isLocal(Request request) {
    return isLocal(String.valueOf(listenAddress.publicAddress().getHost()))
        && isLocal(String.valueOf(Request.getServerName(request)));
  }

  private static boolean isLocal(String host) {
    try {
      return host.equals("localhost")
          || InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (IllegalArgumentException name) {
      return false;
    }
  }
}
