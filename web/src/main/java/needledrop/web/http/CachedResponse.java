package needledrop.web.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import needledrop.store.Sha256;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A response in memory that is ready to be sent: its bytes, plain and gzipped, and the headers of
 * both.
 *
 * <p>It is sent through the servlet API right after it was rendered, or directly by Jetty when it
 * comes from the cache. Both give the same response.
 */
final class CachedResponse {
  /** For pages: browsers may cache them but must revalidate them each time. */
  static final String CACHE_REVALIDATE = "no-cache";

  /** For files whose URL contains a hash of their content, which therefore never change. */
  static final String CACHE_IMMUTABLE = "public, max-age=31536000, immutable";

  /** Smaller responses are not compressed, because the gzip header outweighs the saving. */
  static final int MIN_GZIP_BYTES = 400;

  private final String entityTag;
  private final byte[] plain;
  private final byte[] gzipped;
  private final List<HttpField> plainFields;
  private final List<HttpField> gzippedFields;
  private final List<HttpField> notModifiedFields;

  private CachedResponse(
      byte[] plain,
      byte[] gzipped,
      String contentType,
      String cacheControl,
      Set<String> playerOrigins) {
    this.plain = plain;
    this.gzipped = gzipped;
    this.entityTag = entityTagOf(plain);
    HttpField type = new PreEncodedHttpField("Content-Type", contentType);
    this.notModifiedFields =
        Stream.concat(
                Stream.of(
                    new PreEncodedHttpField("ETag", entityTag),
                    new PreEncodedHttpField("Cache-Control", cacheControl),
                    new PreEncodedHttpField("Vary", "Accept-Encoding, Cookie")),
                contentSecurityPolicy(playerOrigins))
            .toList();
    this.plainFields = append(notModifiedFields, type, contentLength(plain));
    this.gzippedFields =
        append(
            notModifiedFields,
            type,
            contentLength(gzipped),
            new PreEncodedHttpField("Content-Encoding", "gzip"));
  }

  /**
   * Returns the Content-Security-Policy of a page with embedded players, which a 304 must repeat.
   */
  private static Stream<HttpField> contentSecurityPolicy(Set<String> playerOrigins) {
    return SecurityHeaders.findPolicy(playerOrigins).stream()
        .map(policy -> new PreEncodedHttpField(SecurityHeaders.POLICY_HEADER, policy));
  }

  /** Returns a response with compressible content. */
  static CachedResponse text(String contentType, byte[] content, String cacheControl) {
    return text(contentType, content, cacheControl, Set.of());
  }

  /**
   * Returns the response of a page.
   *
   * @param playerOrigins origins of the external players that it may embed
   */
  static CachedResponse text(
      String contentType, byte[] content, String cacheControl, Set<String> playerOrigins) {
    byte[] gzipped =
        content.length < MIN_GZIP_BYTES ? content : gzip(content, Deflater.DEFAULT_COMPRESSION);
    return new CachedResponse(content, gzipped, contentType, cacheControl, playerOrigins);
  }

  /** Returns a response whose content is already compressed, such as an image or a font. */
  static CachedResponse binary(String contentType, byte[] content, String cacheControl) {
    return new CachedResponse(content, content, contentType, cacheControl, Set.of());
  }

  /** Returns the memory use in bytes. */
  long size() {
    return (long) plain.length + gzipped.length;
  }

  /** Sends it through the servlet API. */
  void send(Context request) throws IOException {
    HttpServletResponse response = request.res();
    boolean zip = canGzip(request.header("Accept-Encoding"));
    if (matchesEntityTag(request.header("If-None-Match"))) {
      response.setStatus(HttpStatus.NOT_MODIFIED_304);
      response.setContentType(null);
      writeHeaders(response, notModifiedFields);
      return;
    }
    writeHeaders(response, zip ? gzippedFields : plainFields);
    response.getOutputStream().write(zip ? gzipped : plain);
  }

  /** Sends it directly with Jetty. */
  void send(Request request, Response response, Callback callback) {
    boolean zip = canGzip(request.getHeaders().get("Accept-Encoding"));
    if (matchesEntityTag(request.getHeaders().get("If-None-Match"))) {
      response.setStatus(HttpStatus.NOT_MODIFIED_304);
      notModifiedFields.forEach(response.getHeaders()::put);
      callback.succeeded();
      return;
    }
    response.setStatus(HttpStatus.OK_200);
    (zip ? gzippedFields : plainFields).forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(zip ? gzipped : plain), callback);
  }

  private boolean canGzip(@Nullable String accepted) {
    return gzipped.length < plain.length && accepted != null && acceptsGzip(accepted);
  }

  static boolean acceptsGzip(String accepted) {
    return accepted.contains("gzip") && !accepted.replace(" ", "").contains("gzip;q=0");
  }

  private boolean matchesEntityTag(@Nullable String knownTags) {
    return knownTags != null && (knownTags.contains(entityTag) || knownTags.strip().equals("*"));
  }

  private static void writeHeaders(HttpServletResponse response, List<HttpField> fields) {
    fields.forEach(field -> response.setHeader(field.getName(), field.getValue()));
  }

  private static HttpField contentLength(byte[] content) {
    return new PreEncodedHttpField("Content-Length", Integer.toString(content.length));
  }

  private static List<HttpField> append(List<HttpField> fields, HttpField... others) {
    return Stream.concat(fields.stream(), Arrays.stream(others)).toList();
  }

  /** Returns a weak entity tag, because the plain and gzipped bytes are the same page. */
  private static String entityTagOf(byte[] content) {
    byte[] digest = Sha256.newDigest().digest(content);
    return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
  }

  /**
   * Compresses bytes with gzip.
   *
   * @param level a compression level of {@link Deflater}
   */
  static byte[] gzip(byte[] content, int level) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 2 + 64);
    try (GZIPOutputStream zip = new LevelGzipStream(bytes, level)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static final class LevelGzipStream extends GZIPOutputStream {
    LevelGzipStream(ByteArrayOutputStream bytes, int level) throws IOException {
      super(bytes, 8 << 10);
      def.setLevel(level);
    }
  }
}
