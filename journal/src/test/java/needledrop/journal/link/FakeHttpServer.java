package needledrop.journal.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** A local HTTP server that sends the same bytes for every request. */
final class FakeHttpServer implements AutoCloseable {
  static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final ServerSocket socket = new ServerSocket(0, 50, LOOPBACK);
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile byte[] response = new byte[0];
  private volatile boolean respondSlowly;

  FakeHttpServer() throws IOException {
    Thread.ofPlatform().daemon().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  void respondWith(byte[] bytes) {
    response = bytes;
  }

  void respondWith(String bytes) {
    respondWith(bytes.getBytes(ISO_8859_1));
  }

  /** From now on responses are sent byte by byte, fifty per second. */
  void respondSlowly() {
    respondSlowly = true;
  }

  /** Returns the heads of all requests, and errors of broken connections. */
  List<String> requests() {
    return requests;
  }

  /** Returns the paths of all requests. */
  List<String> paths() {
    return requests.stream().map(request -> request.split(" ", 3)[1]).toList();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        byte[] request = new byte[4096];
        int length = Math.max(0, client.getInputStream().read(request));
        requests.add(new String(request, 0, length, ISO_8859_1));
        send(client.getOutputStream());
      } catch (IOException e) {
        if (!socket.isClosed() && !respondSlowly) {
          requests.add("(left: " + e.getMessage() + ")");
        }
      }
    }
  }

  private void send(OutputStream out) throws IOException {
    if (!respondSlowly) {
      out.write(response);
      return;
    }
    for (byte b : response) {
      out.write(b);
      out.flush();
      LockSupport.parkNanos(20_000_000);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
