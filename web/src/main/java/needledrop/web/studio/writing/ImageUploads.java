package needledrop.web.studio.writing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import needledrop.journal.image.Image;
import needledrop.journal.image.ImageRenditions;
import needledrop.media.process.MediaException;
import needledrop.store.DiskFullException;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.StudioPages;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives images that members drop, paste or choose in the entry editor, stores them, and answers
 * with their addresses.
 */
final class ImageUploads implements Routes {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The response to the editor: the text for the image, and the URL of its preview. */
  private record UploadResponse(String address, String picture) {}

  private final ImageRenditions imageRenditions;
  private final Sessions sessions;
  private final StudioPages studioPages;

  ImageUploads(ImageRenditions imageRenditions, Sessions sessions, StudioPages studioPages) {
    this.imageRenditions = imageRenditions;
    this.sessions = sessions;
    this.studioPages = studioPages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/studio/images", this::upload, Access.WRITE);
  }

  /** The image is the whole body of the request; its name is a query parameter. */
  private void upload(Context request) throws IOException {
    MemberId member = sessions.findMemberId(request).orElseThrow(NotFoundResponse::new);
    String name = Objects.requireNonNullElse(request.queryParam("name"), "");
    try (InputStream content = request.bodyInputStream()) {
      Image image = imageRenditions.add(name, content, member);
      request
          .status(HttpStatus.CREATED)
          .contentType("application/json")
          .result(JSON.writeValueAsString(new UploadResponse(image.address(), image.path())));
    } catch (MediaException e) {
      refuse(request, HttpStatus.UNPROCESSABLE_CONTENT, e.reason());
    } catch (ImageRenditions.TooLargeException e) {
      refuse(request, HttpStatus.CONTENT_TOO_LARGE, "Images can be at most 40 MB.");
    } catch (DiskFullException e) {
      refuse(request, HttpStatus.INSUFFICIENT_STORAGE, "The disk is full. Nothing was saved.");
    }
  }

  private void refuse(Context request, HttpStatus status, String reason) {
    request
        .status(status)
        .contentType("text/plain;charset=utf-8")
        .result(studioPages.translate(reason));
  }
}
