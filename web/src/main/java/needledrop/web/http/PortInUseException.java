package needledrop.web.http;

import needledrop.web.http.address.ListenAddress;

/** Thrown if the configured port is in use or not permitted. */
public final class PortInUseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PortInUseException(ListenAddress listenAddress, Throwable cause) {
    super(
        "Port %d on %s is taken or not ours to use; choose another with --port"
            .formatted(listenAddress.port(), listenAddress.host()),
        cause);
  }
}
