package needledrop.web.http;

import needledrop.web.http.address.ListenAddress;

/** The port we were told to listen on belongs to somebody else. */
public final class PortInUseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PortInUseException(ListenAddress listenAddress, Throwable cause) {
    super(
        "Port %d on %s is taken or not ours to use; choose another with --port"
            .formatted(listenAddress.port(), listenAddress.host()),
        cause);
  }
}
