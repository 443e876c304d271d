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
 * One question over one connection, in HTTP/1.1. It goes to the very address that was checked,
 * under the host's name: the JDK's client would look the name up once more, and could be told
 * otherwise.
 */
final class PinnedConnection implements AutoCloseable {
  private static final int MAX_HEAD_BYTES = 1 << 15;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\d ([1-5]\\d\\d)(?: .*)?");

  private final URI address;
  private final Socket socket = new Socket();
  private final Socket channel;
  private final Future<?> timeout;

  /** What came back, as far as it was read. */
  record RawResponse(int status, Map<String, String> headers, ResponseBody body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /**
   * Connects.
   *
   * @param millis for all of it: who sends a byte now and then gets no longer
   */
  PinnedConnection(URI address, InetAddress checked, int port, int millis) throws IOException {
    this.address = address;
    this.timeout =
        CompletableFuture.runAsync(
            this::closeSocket, CompletableFuture.delayedExecutor(millis, MILLISECONDS));
    try {
      socket.connect(new InetSocketAddress(checked, port), millis);
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

  private Socket startTls(Socket plain, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secured = (SSLSocket) factory.createSocket(plain, address.getHost(), port, true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  RawResponse send(String agent, FetchKind fetchKind) throws IOException {
    channel.getOutputStream().write(request(agent, fetchKind.acceptHeader()).getBytes(ISO_8859_1));
    channel.getOutputStream().flush();
    InputStream in = new BufferedInputStream(channel.getInputStream());
    List<String> lines = readHead(in).lines().toList();
    Matcher status = STATUS.matcher(lines.isEmpty() ? "" : lines.getFirst());
    if (!status.matches()) {
      throw new IOException("it does not speak HTTP");
    }
    Map<String, String> headers = parseHeaders(lines);
    return new RawResponse(
        Integer.parseInt(status.group(1)), headers, readBody(in, headers, fetchKind.maxBytes()));
  }

  /** One byte more than is wanted is asked for, to see whether that was all. */
  private static ResponseBody readBody(InputStream in, Map<String, String> headers, int most)
      throws IOException {
    boolean chunked = headers.getOrDefault("transfer-encoding", "").contains("chunked");
    byte[] read = chunked ? readChunks(in, most + 1) : in.readNBytes(most + 1);
    byte[] bytes = read.length > most ? Arrays.copyOf(read, most) : read;
    String length = chunked ? "" : headers.getOrDefault("content-length", "");
    boolean all = length.isEmpty() || length.equals(Integer.toString(read.length));
    return new ResponseBody(bytes, all && read.length <= most);
  }

  private String request(String agent, String accepted) {
    String path =
        address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return "GET %s%s HTTP/1.1\r\nHost: %s%s\r\nUser-Agent: %s\r\nAccept: %s\r\n"
            .formatted(path, query, address.getHost(), port, agent, accepted)
        + "Accept-Encoding: identity\r\nConnection: close\r\n\r\n";
  }

  private static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      int next = in.read();
      if (next < 0 || head.length() > MAX_HEAD_BYTES) {
        throw new IOException("its answer has no end to its beginning");
      }
      head.append((char) next);
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

  private static byte[] readChunks(InputStream in, int most) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = readChunkSize(in); size > 0 && body.size() < most; size = readChunkSize(in)) {
      body.write(in.readNBytes(Math.min(size, most - body.size())));
      readLine(in);
    }
    return body.toByteArray();
  }

  private static int readChunkSize(InputStream in) throws IOException {
    String digits = readLine(in).replaceFirst(";.*", "").strip();
    if (!digits.matches("[0-9a-fA-F]{1,7}")) {
      throw new IOException("its answer is cut into pieces of no size");
    }
    return Integer.parseInt(digits, 16);
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n' && line.length() < 100; next = in.read()) {
      line.append((char) next);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    timeout.cancel(false);
    socket.close();
  }
}
