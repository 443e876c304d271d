package needledrop.web.http.body;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Marks routes that accept files in a multipart form, with their size limits. Routes without this
 * role accept no multipart forms.
 */
public enum UploadLimits implements RouteRole {
  /** Footage and songs: 64 GB per file. */
  MEDIA(64L << 30, 128L << 30),

  /** Caption files: 4 MB per file. */
  CAPTIONS(4L << 20, 5L << 20);

  private static final int MAX_BYTES_IN_MEMORY = 1 << 16;

  private final long maxFileBytes;
  private final long maxFormBytes;

  UploadLimits(long maxFileBytes, long maxFormBytes) {
    this.maxFileBytes = maxFileBytes;
    this.maxFormBytes = maxFormBytes;
  }

  /** Returns the limits of the matched route; empty if it accepts no files. */
  static Optional<UploadLimits> of(Context request) {
    return request.routeRoles().stream()
        .filter(UploadLimits.class::isInstance)
        .map(UploadLimits.class::cast)
        .findFirst();
  }

  /** Returns the maximum size of one file in bytes. */
  public long maxFileBytes() {
    return maxFileBytes;
  }

  /**
   * Returns the limits for the servlet API.
   *
   * @param folder for temporary files
   */
  MultipartConfigElement multipartConfig(Path folder) {
    return new MultipartConfigElement(
        folder.toString(), maxFileBytes, maxFormBytes, MAX_BYTES_IN_MEMORY);
  }
}
