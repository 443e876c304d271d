package needledrop.bench;

import java.io.IOException;
import java.net.ServerSocket;

/** Finds free ports of this machine. */
final class Ports {
  private Ports() {}

  static int findFree() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
