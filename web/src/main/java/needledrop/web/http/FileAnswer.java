package needledrop.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** A file on the disk as an answer: whole, or the range a player asks for. */
public final class FileAnswer {
  private static final int BLOCK = 1 << 16;

  /** Kept by everybody: the address changes with the content. */
  public static final String FOR_EVER = Answer.FOR_EVER;

  /** Kept by the reader's browser alone, which asks each time whether it may still be shown. */
  public static final String PRIVATE = "private, no-cache";

  private static final Set<String> COMPRESSIBLE =
      Set.of(
          "text/vtt",
          "application/json",
          "application/vnd.apple.mpegurl",
          "application/manifest+json",
          "application/xml",
          "image/svg+xml");

  /** Larger files are sent as they are, since compressing them would take memory and time. */
  private static final long MAX_COMPRESSED_BYTES = 4 << 20;

  private final Path file;
  private final String contentType;
  private final String caching;

  public FileAnswer(Path file, String contentType) {
    this(file, contentType, PRIVATE);
  }

  private FileAnswer(Path file, String contentType, String caching) {
    this.file = file;
    this.contentType = contentType;
    this.caching = caching;
  }

  /** The same, kept by everybody for ever: public, and its address changes with its content. */
  public FileAnswer forEver() {
    return new FileAnswer(file, contentType, FOR_EVER);
  }

  /** Has an open address answered by files, also when only their headers are asked for. */
  public static void addRoute(RoutesConfig routes, String path, Handler files) {
    routes.get(path, files, Door.OPEN);
    routes.head(path, files, Door.OPEN);
  }

  /** Sends the file; one that is not there is an address that is not there. */
  public void send(Context request) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      send(request, channel);
    } catch (NoSuchFileException e) {
      throw new NotFoundResponse();
    }
  }

  private void send(Context request, FileChannel channel) throws IOException {
    long length = channel.size();
    boolean zip = mayZip(request, length);
    String tag = tag(length, zip);
    HttpServletResponse response = describe(request.res(), tag);
    if (tag.equals(request.header("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    if (zip) {
      sendZipped(request);
      return;
    }
    String wanted = stillHolds(request.header("If-Range"), tag) ? request.header("Range") : null;
    if (wanted != null && ByteRange.asks(wanted)) {
      sendPart(request, channel, ByteRange.of(wanted, length), length);
    } else {
      copy(request, channel, new ByteRange(0, length));
    }
  }

  private HttpServletResponse describe(HttpServletResponse response, String tag) {
    response.setContentType(contentType);
    response.setHeader("ETag", tag);
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("Cache-Control", caching);
    if (COMPRESSIBLE.contains(contentType)) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    return response;
  }

  private boolean mayZip(Context request, long length) {
    String accepted = request.header("Accept-Encoding");
    return COMPRESSIBLE.contains(contentType)
        && length >= Answer.WORTH_COMPRESSING
        && length <= MAX_COMPRESSED_BYTES
        && request.header("Range") == null
        && accepted != null
        && Answer.acceptsGzip(accepted);
  }

  private void sendZipped(Context request) throws IOException {
    byte[] zipped = Answer.gzip(Files.readAllBytes(file), Deflater.DEFAULT_COMPRESSION);
    request.res().setHeader("Content-Encoding", "gzip");
    request.res().setContentLength(zipped.length);
    if (!request.method().equals(HandlerType.HEAD)) {
      request.res().getOutputStream().write(zipped);
    }
  }

  private void sendPart(Context request, FileChannel channel, Optional<ByteRange> part, long length)
      throws IOException {
    HttpServletResponse response = request.res();
    if (part.isEmpty()) {
      response.setStatus(416);
      response.setHeader("Content-Range", "bytes */" + length);
      return;
    }
    response.setStatus(206);
    response.setHeader("Content-Range", part.get().contentRange(length));
    copy(request, channel, part.get());
  }

  private static void copy(Context request, FileChannel channel, ByteRange part)
      throws IOException {
    request.res().setContentLengthLong(part.length());
    if (request.method().equals(HandlerType.HEAD)) {
      return;
    }
    OutputStream out = request.res().getOutputStream();
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    channel.position(part.first());
    for (long left = part.length(); left > 0; left -= block.limit()) {
      block.clear().limit((int) Math.min(BLOCK, left));
      if (channel.read(block) < 0) {
        throw new IOException("The file grew shorter while it was sent");
      }
      block.flip();
      out.write(block.array(), 0, block.limit());
    }
  }

  /** Each encoding of the file has a tag of its own. */
  private String tag(long length, boolean zipped) throws IOException {
    long changed = Files.getLastModifiedTime(file).toMillis();
    return "\""
        + Long.toHexString(changed)
        + "-"
        + Long.toHexString(length)
        + (zipped ? "-gzip" : "")
        + "\"";
  }

  private static boolean stillHolds(@Nullable String condition, String tag) {
    return condition == null || condition.equals(tag);
  }
}
