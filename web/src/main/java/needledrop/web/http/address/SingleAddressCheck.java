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
 * Notices when every visit since the start came from one address: then a proxy stands before the
 * journal that is not trusted or does not tell where visits come from, and limits that are meant
 * for one visitor hold for all of them. Visits by a name of this machine do not count.
 *
 * <p>What was found is an empty file in the folder that is emptied at every start, for the studio
 * and for {@code doctor}, which is a process of its own.
 */
public final class SingleAddressCheck {
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
   * Whether every visit came from one address, as far as is known.
   *
   * @param incoming the folder of a home that is emptied at every start
   */
  public static boolean hasFailed(Path incoming) {
    return Files.exists(incoming.resolve(MARKER_FILE_NAME));
  }

  /** Counts a visit, until visits from two addresses were seen. */
  public void count(Request request) {
    if (!hasSeveralClients && !isLocal(request)) {
      count(ClientAddress.of(request, listenAddress));
    }
  }

  private void count(ClientAddress clientAddress) {
    ClientAddress known = firstClient;
    if (known == null) {
      firstClient = clientAddress;
    } else if (!known.equals(clientAddress)) {
      hasSeveralClients = true;
      setMarker(false);
    } else if (visits.incrementAndGet() == MIN_VISITS) {
      setMarker(true);
    }
  }

  private void setMarker(boolean single) {
    try {
      if (single) {
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
