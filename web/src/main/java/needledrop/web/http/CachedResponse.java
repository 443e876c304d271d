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
 * One answer in bytes that are ready to be sent, plain and gzipped, with the headers of each.
 *
 * <p>It is sent either through a servlet, when it has just been drawn, or by Jetty itself, when it
 * was kept; a reader can not tell which.
 */
final class CachedResponse {
  /** A page may be kept by the reader's browser, which asks each time whether it still holds. */
  static final String CACHE_REVALIDATE = "no-cache";

  /** A file whose address names its content never changes. */
  static final String CACHE_IMMUTABLE = "public, max-age=31536000, immutable";

  /** Below this many bytes, gzip's own header eats what it saves. */
  static final int MIN_GZIP_BYTES = 400;

  private final String entityTag;
  private final byte[] plain;
  private final byte[] gzipped;
  private final List<HttpField> plainFields;
  private final List<HttpField> gzippedFields;
  private final List<HttpField> notModifiedFields;

  private CachedResponse(
      byte[] plain, byte[] gzipped, String contentType, String caching, Set<String> players) {
    this.plain = plain;
    this.gzipped = gzipped;
    this.entityTag = entityTagOf(plain);
    HttpField type = new PreEncodedHttpField("Content-Type", contentType);
    this.notModifiedFields =
        Stream.concat(
                Stream.of(
                    new PreEncodedHttpField("ETag", entityTag),
                    new PreEncodedHttpField("Cache-Control", caching),
                    new PreEncodedHttpField("Vary", "Accept-Encoding, Cookie")),
                contentSecurityPolicy(players))
            .toList();
    this.plainFields = append(notModifiedFields, type, contentLength(plain));
    this.gzippedFields =
        append(
            notModifiedFields,
            type,
            contentLength(gzipped),
            new PreEncodedHttpField("Content-Encoding", "gzip"));
  }

  /** A page that carries videos of others has a policy of its own, which also a 304 renews. */
  private static Stream<HttpField> contentSecurityPolicy(Set<String> players) {
    return SecurityHeaders.findPolicy(players).stream()
        .map(policy -> new PreEncodedHttpField(SecurityHeaders.POLICY_HEADER, policy));
  }

  /** An answer whose content gains from gzip: text of any kind. */
  static CachedResponse text(String contentType, byte[] content, String caching) {
    return text(contentType, content, caching, Set.of());
  }

  /**
   * The same for a page.
   *
   * @param players the origins of the players of others that it may open
   */
  static CachedResponse text(
      String contentType, byte[] content, String caching, Set<String> players) {
    byte[] gzipped =
        content.length < MIN_GZIP_BYTES ? content : gzip(content, Deflater.DEFAULT_COMPRESSION);
    return new CachedResponse(content, gzipped, contentType, caching, players);
  }

  /** An answer whose content is compressed already: a picture, a font. */
  static CachedResponse binary(String contentType, byte[] content, String caching) {
    return new CachedResponse(content, content, contentType, caching, Set.of());
  }

  /** What it takes to keep this, in bytes. */
  long size() {
    return (long) plain.length + gzipped.length;
  }

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

  private boolean matchesEntityTag(@Nullable String known) {
    return known != null && (known.contains(entityTag) || known.strip().equals("*"));
  }

  private static void writeHeaders(HttpServletResponse response, List<HttpField> fields) {
    fields.forEach(field -> response.setHeader(field.getName(), field.getValue()));
  }

  private static HttpField contentLength(byte[] content) {
    return new PreEncodedHttpField("Content-Length", Integer.toString(content.length));
  }

  private static List<HttpField> append(List<HttpField> fields, HttpField... more) {
    return Stream.concat(fields.stream(), Arrays.stream(more)).toList();
  }

  /** Weak, because plain and gzipped are the same page in different bytes. */
  private static String entityTagOf(byte[] content) {
    byte[] digest = Sha256.newDigest().digest(content);
    return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
  }

  /**
   * @param level as {@link Deflater} has them
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
