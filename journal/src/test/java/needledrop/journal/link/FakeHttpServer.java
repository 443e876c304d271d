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

/** A server of this process that answers whatever it is asked with the same bytes. */
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

  void respondWith(byte[] all) {
    response = all;
  }

  void respondWith(String all) {
    respondWith(all.getBytes(ISO_8859_1));
  }

  /** From now on an answer comes byte by byte, fifty in a second. */
  void respondSlowly() {
    respondSlowly = true;
  }

  /** The questions, each with its head; where one broke off, why. */
  List<String> requests() {
    return requests;
  }

  /** What was asked for, without the host. */
  List<String> paths() {
    return requests.stream().map(question -> question.split(" ", 3)[1]).toList();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket reader = socket.accept()) {
        byte[] question = new byte[4096];
        int length = Math.max(0, reader.getInputStream().read(question));
        requests.add(new String(question, 0, length, ISO_8859_1));
        send(reader.getOutputStream());
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
    for (byte each : response) {
      out.write(each);
      out.flush();
      LockSupport.parkNanos(20_000_000);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
