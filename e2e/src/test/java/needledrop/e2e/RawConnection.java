package needledrop.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** A raw connection, on which tests send bytes that no HTTP client would send. */
final class RawConnection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 1_200_000;
  private static final int CHUNK_BYTES = 1 << 16;

  private final Socket socket;
  private final InputStream in;

  RawConnection(URI journal) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), journal.getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  /**
   * Reads the status line and the headers of a response; empty if the server closed the connection.
   */
  String readHead() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.write(next);
    }
    return head.toString(ISO_8859_1);
  }

  /**
   * Sends chunks of a body until the server closes the connection.
   *
   * @param maxBytes the maximum number of bytes to send
   * @return the number of bytes sent
   */
  long sendChunks(long maxBytes) {
    String chunk = Integer.toHexString(CHUNK_BYTES) + "\r\n" + "x".repeat(CHUNK_BYTES) + "\r\n";
    long sent = 0;
    try {
      while (sent < maxBytes) {
        send(chunk);
        sent += CHUNK_BYTES;
      }
    } catch (IOException closed) {
      return sent;
    }
    return sent;
  }

  /** Reads until the server closes the connection. */
  String readRest() {
    try {
      return new String(in.readAllBytes(), ISO_8859_1);
    } catch (IOException reset) {
      return "";
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
