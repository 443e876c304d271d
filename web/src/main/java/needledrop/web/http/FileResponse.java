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
public final class FileResponse {
  private static final int BLOCK_BYTES = 1 << 16;

  /** Kept by everybody: the address changes with the content. */
  public static final String CACHE_IMMUTABLE = CachedResponse.CACHE_IMMUTABLE;

  /** Kept by the reader's browser alone, which asks each time whether it may still be shown. */
  public static final String CACHE_PRIVATE = "private, no-cache";

  private static final Set<String> COMPRESSIBLE =
      Set.of(
          "text/vtt",
          "application/json",
          "application/vnd.apple.mpegurl",
          "application/manifest+json",
          "application/xml",
          "image/svg+xml");

  /** Larger files are sent as they are, since compressing them would take memory and time. */
  private static final long MAX_GZIP_BYTES = 4 << 20;

  private final Path file;
  private final String contentType;
  private final String cacheControl;

  public FileResponse(Path file, String contentType) {
    this(file, contentType, CACHE_PRIVATE);
  }

  private FileResponse(Path file, String contentType, String caching) {
    this.file = file;
    this.contentType = contentType;
    this.cacheControl = caching;
  }

  /** The same, kept by everybody for ever: public, and its address changes with its content. */
  public FileResponse immutable() {
    return new FileResponse(file, contentType, CACHE_IMMUTABLE);
  }

  /** Has an open address answered by files, also when only their headers are asked for. */
  public static void addRoute(RoutesConfig routes, String path, Handler files) {
    routes.get(path, files, Access.PUBLIC);
    routes.head(path, files, Access.PUBLIC);
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
    boolean zip = canGzip(request, length);
    String tag = entityTag(length, zip);
    HttpServletResponse response = setHeaders(request.res(), tag);
    if (tag.equals(request.header("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    if (zip) {
      sendGzipped(request);
      return;
    }
    String wanted =
        matchesIfRange(request.header("If-Range"), tag) ? request.header("Range") : null;
    if (wanted != null && ByteRange.isSupported(wanted)) {
      sendPart(request, channel, ByteRange.parse(wanted, length), length);
    } else {
      copy(request, channel, new ByteRange(0, length));
    }
  }

  private HttpServletResponse setHeaders(HttpServletResponse response, String tag) {
    response.setContentType(contentType);
    response.setHeader("ETag", tag);
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("Cache-Control", cacheControl);
    if (COMPRESSIBLE.contains(contentType)) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    return response;
  }

  private boolean canGzip(Context request, long length) {
    String accepted = request.header("Accept-Encoding");
    return COMPRESSIBLE.contains(contentType)
        && length >= CachedResponse.MIN_GZIP_BYTES
        && length <= MAX_GZIP_BYTES
        && request.header("Range") == null
        && accepted != null
        && CachedResponse.acceptsGzip(accepted);
  }

  private void sendGzipped(Context request) throws IOException {
    byte[] zipped = CachedResponse.gzip(Files.readAllBytes(file), Deflater.DEFAULT_COMPRESSION);
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
    ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
    channel.position(part.first());
    for (long left = part.length(); left > 0; left -= block.limit()) {
      block.clear().limit((int) Math.min(BLOCK_BYTES, left));
      if (channel.read(block) < 0) {
        throw new IOException("The file grew shorter while it was sent");
      }
      block.flip();
      out.write(block.array(), 0, block.limit());
    }
  }

  /** Each encoding of the file has a tag of its own. */
  private String entityTag(long length, boolean zipped) throws IOException {
    long changed = Files.getLastModifiedTime(file).toMillis();
    return "\""
        + Long.toHexString(changed)
        + "-"
        + Long.toHexString(length)
        + (zipped ? "-gzip" : "")
        + "\"";
  }

  private static boolean matchesIfRange(@Nullable String condition, String tag) {
    return condition == null || condition.equals(tag);
  }
}
