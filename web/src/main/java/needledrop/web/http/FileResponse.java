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

/** Sends a file from disk, whole or as the byte range that a player requests. */
public final class FileResponse {
  private static final int BLOCK_BYTES = 1 << 16;

  /** For files that all caches may keep forever, because the URL changes with the content. */
  public static final String CACHE_IMMUTABLE = CachedResponse.CACHE_IMMUTABLE;

  /** For files that only browsers may cache and must revalidate each time. */
  public static final String CACHE_PRIVATE = "private, no-cache";

  private static final Set<String> COMPRESSIBLE =
      Set.of(
          "text/vtt",
          "application/json",
          "application/vnd.apple.mpegurl",
          "application/manifest+json",
          "application/xml",
          "image/svg+xml");

  /** Larger files are sent uncompressed, because compressing them would take memory and time. */
  private static final long MAX_GZIP_BYTES = 4 << 20;

  private final Path file;
  private final String contentType;
  private final String cacheControl;

  /** A response that only browsers may cache. */
  public FileResponse(Path file, String contentType) {
    this(file, contentType, CACHE_PRIVATE);
  }

  private FileResponse(Path file, String contentType, String cacheControl) {
    this.file = file;
    this.contentType = contentType;
    this.cacheControl = cacheControl;
  }

  /**
   * Returns the same response, cacheable forever: it must be public, and its URL must change with
   * its content.
   */
  public FileResponse immutable() {
    return new FileResponse(file, contentType, CACHE_IMMUTABLE);
  }

  /** Adds a public route that sends files, for GET and HEAD. */
  public static void addRoute(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler, Access.PUBLIC);
    routes.head(path, handler, Access.PUBLIC);
  }

  /** Sends the file; a missing file gives status 404. */
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
    String rangeHeader =
        matchesIfRange(request.header("If-Range"), tag) ? request.header("Range") : null;
    if (rangeHeader != null && ByteRange.isSupported(rangeHeader)) {
      sendPart(request, channel, ByteRange.parse(rangeHeader, length), length);
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

  private void sendPart(
      Context request, FileChannel channel, Optional<ByteRange> range, long length)
      throws IOException {
    HttpServletResponse response = request.res();
    if (range.isEmpty()) {
      response.setStatus(416);
      response.setHeader("Content-Range", "bytes */" + length);
      return;
    }
    response.setStatus(206);
    response.setHeader("Content-Range", range.get().contentRange(length));
    copy(request, channel, range.get());
  }

  private static void copy(Context request, FileChannel channel, ByteRange range)
      throws IOException {
    request.res().setContentLengthLong(range.length());
    if (request.method().equals(HandlerType.HEAD)) {
      return;
    }
    OutputStream out = request.res().getOutputStream();
    ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
    channel.position(range.first());
    for (long remaining = range.length(); remaining > 0; remaining -= block.limit()) {
      block.clear().limit((int) Math.min(BLOCK_BYTES, remaining));
      if (channel.read(block) < 0) {
        throw new IOException("The file grew shorter while it was sent");
      }
      block.flip();
      out.write(block.array(), 0, block.limit());
    }
  }

  /** Returns the entity tag, which differs between encodings of the file. */
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
