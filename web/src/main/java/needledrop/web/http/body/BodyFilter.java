package needledrop.web.http.body;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * Refuses bodies that a route cannot take, before anything of them is read: text in an unknown
 * encoding, and multipart forms for routes that are not {@link UploadLimits}. It runs after the
 * {@link Doorkeeper}, so that files are only read from those who may upload.
 */
public final class BodyFilter implements Handler {
  /** The largest form; anything larger is an upload, which is read as a stream. */
  public static final int MAX_FORM_BYTES = 1 << 20;

  private static final String MULTIPART_CONFIG = "org.eclipse.jetty.multipartConfig";

  private final Path incoming;

  /**
   * @param incoming the folder of temporary files, emptied at every start
   */
  public BodyFilter(Path incoming) {
    this.incoming = incoming;
  }

  /** Refuses a request in an encoding that Java does not know, whatever its route. */
  public static void checkEncoding(Context request) {
    if (!isEncodingKnown(request)) {
      throw new BadRequestResponse();
    }
  }

  /** Names of encodings are parsed by Javalin, which fails in several ways. */
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
