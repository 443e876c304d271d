package needledrop.journal.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import needledrop.catalog.value.WebUrl;

/**
 * A connection for one HTTP/1.1 request to an IP address that was checked, under the host's name.
 * The JDK's client would resolve the name again, and could get another address.
 */
final class PinnedConnection implements AutoCloseable {
  private static final int MAX_HEAD_BYTES = 1 << 15;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\d ([1-5]\\d\\d)(?: .*)?");

  private final URI address;
  private final Socket socket = new Socket();
  private final Socket channel;
  private final Future<?> timeout;

  /** The response, as far as it was read. */
  record RawResponse(int status, Map<String, String> headers, ResponseBody body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /**
   * Connects.
   *
   * @param timeoutMillis the time limit for the whole exchange, so that slow senders cannot extend
   *     it
   */
  PinnedConnection(URI address, InetAddress ip, int port, int timeoutMillis) throws IOException {
    this.address = address;
    this.timeout =
        CompletableFuture.runAsync(
            this::closeSocket, CompletableFuture.delayedExecutor(timeoutMillis, MILLISECONDS));
    try {
      socket.connect(new InetSocketAddress(ip, port), timeoutMillis);
      channel = WebUrl.isHttps(address) ? startTls(socket, port) : socket;
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void closeSocket() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Socket startTls(Socket plainSocket, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket tlsSocket =
        (SSLSocket) factory.createSocket(plainSocket, address.getHost(), port, true);
    SSLParameters parameters = tlsSocket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    tlsSocket.setSSLParameters(parameters);
    tlsSocket.startHandshake();
    return tlsSocket;
  }

  RawResponse send(String userAgent, FetchKind fetchKind) throws IOException {
    channel
        .getOutputStream()
        .write(request(userAgent, fetchKind.acceptHeader()).getBytes(ISO_8859_1));
    channel.getOutputStream().flush();
    InputStream in = new BufferedInputStream(channel.getInputStream());
    List<String> lines = readHead(in).lines().toList();
    Matcher status = STATUS.matcher(lines.isEmpty() ? "" : lines.getFirst());
    if (!status.matches()) {
      throw new IOException("The response is not HTTP.");
    }
    Map<String, String> headers = parseHeaders(lines);
    return new RawResponse(
        Integer.parseInt(status.group(1)), headers, readBody(in, headers, fetchKind.maxBytes()));
  }

  /** Reads one byte more than the limit, to see whether the body is longer. */
  private static ResponseBody readBody(InputStream in, Map<String, String> headers, int maxBytes)
      throws IOException {
    boolean chunked = headers.getOrDefault("transfer-encoding", "").contains("chunked");
    byte[] read = chunked ? readChunks(in, maxBytes + 1) : in.readNBytes(maxBytes + 1);
    byte[] bytes = read.length > maxBytes ? Arrays.copyOf(read, maxBytes) : read;
    String length = chunked ? "" : headers.getOrDefault("content-length", "");
    boolean complete = length.isEmpty() || length.equals(Integer.toString(read.length));
    return new ResponseBody(bytes, complete && read.length <= maxBytes);
  }

  private String request(String userAgent, String acceptHeader) {
    String path =
        address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return "GET %s%s HTTP/1.1\r\nHost: %s%s\r\nUser-Agent: %s\r\nAccept: %s\r\n"
            .formatted(path, query, address.getHost(), port, userAgent, acceptHeader)
        + "Accept-Encoding: identity\r\nConnection: close\r\n\r\n";
  }

  private static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      int b = in.read();
      if (b < 0 || head.length() > MAX_HEAD_BYTES) {
        throw new IOException("The header of the response is too long.");
      }
      head.append((char) b);
    }
    return head.toString();
  }

  private static Map<String, String> parseHeaders(List<String> lines) {
    Map<String, String> headers = new HashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private static byte[] readChunks(InputStream in, int maxBytes) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = readChunkSize(in);
        size > 0 && body.size() < maxBytes;
        size = readChunkSize(in)) {
      body.write(in.readNBytes(Math.min(size, maxBytes - body.size())));
      readLine(in);
    }
    return body.toByteArray();
  }

  private static int readChunkSize(InputStream in) throws IOException {
    String digits = readLine(in).replaceFirst(";.*", "").strip();
    if (!digits.matches("[0-9a-fA-F]{1,7}")) {
      throw new IOException("A chunk of the response has no valid size.");
    }
    return Integer.parseInt(digits, 16);
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\n' && line.length() < 100; b = in.read()) {
      line.append((char) b);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    timeout.cancel(false);
    socket.close();
  }
}
