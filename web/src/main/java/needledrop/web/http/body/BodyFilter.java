package needledrop.web.http.body;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * Rejects request bodies that a route does not accept before they are read: text in an unknown
 * encoding, and multipart forms for routes without {@link UploadLimits}. It runs after the access
 * check, so that files are read only from members who may upload.
 */
public final class BodyFilter implements Handler {
  /** The maximum size of a form; anything larger is an upload, which is read as a stream. */
  public static final int MAX_FORM_BYTES = 1 << 20;

  private static final String MULTIPART_CONFIG = "org.eclipse.jetty.multipartConfig";

  private final Path incoming;

  /**
   * Creates a filter.
   *
   * @param incoming the folder of temporary files, which is emptied at every start
   */
  public BodyFilter(Path incoming) {
    this.incoming = incoming;
  }

  /** Rejects a request in an encoding that Java does not support, whatever its route. */
  public static void checkEncoding(Context request) {
    if (!isEncodingKnown(request)) {
      throw new BadRequestResponse();
    }
  }

  /**
   * Returns whether the encoding is supported. Javalin parses its name and throws various
   * exceptions.
   */
  private static boolean isEncodingKnown(Context request) {
    try {
      return Charset.isSupported(String.valueOf(request.characterEncoding()));
    } catch (RuntimeException malformed) {
      return false;
    }
  }

  @Override
  public void handle(Context request) {
    if (request.isMultipart()) {
      UploadLimits limits = UploadLimits.of(request).orElseThrow(BodyFilter::unsupported);
      request.req().setAttribute(MULTIPART_CONFIG, limits.multipartConfig(incoming));
    }
  }

  private static HttpResponseException unsupported() {
    return new HttpResponseException(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(), "This URL does not accept files.");
  }
}
