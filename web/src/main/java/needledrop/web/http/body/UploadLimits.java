package needledrop.web.http.body;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The role of a route that takes files in a multipart form, with the largest sizes it takes. A
 * route without this role takes no multipart form.
 */
public enum UploadLimits implements RouteRole {
  /** Footage and songs. */
  MEDIA(64L << 30, 128L << 30),

  /** A text of captions. */
  CAPTIONS(4L << 20, 5L << 20);

  private static final int MAX_BYTES_IN_MEMORY = 1 << 16;

  private final long maxFileBytes;
  private final long maxFormBytes;

  UploadLimits(long maxFileBytes, long maxFormBytes) {
    this.maxFileBytes = maxFileBytes;
    this.maxFormBytes = maxFormBytes;
  }

  /** The role of the route that was matched, if it has one. */
  static Optional<UploadLimits> of(Context request) {
    return request.routeRoles().stream()
        .filter(UploadLimits.class::isInstance)
        .map(UploadLimits.class::cast)
        .findFirst();
  }

  public long maxFileBytes() {
    return maxFileBytes;
  }

  /**
   * The limits as servlets have them.
   *
   * @param folder of temporary files
   */
  MultipartConfigElement multipartConfig(Path folder) {
    return new MultipartConfigElement(
        folder.toString(), maxFileBytes, maxFormBytes, MAX_BYTES_IN_MEMORY);
  }
}
