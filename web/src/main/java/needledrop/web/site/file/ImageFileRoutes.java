package needledrop.web.site.file;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Path;
import needledrop.journal.image.Image;
import needledrop.journal.image.ImageRenditions;
import needledrop.journal.member.Permission;
import needledrop.store.Ids;
import needledrop.store.Ids.ImageId;
import needledrop.web.http.FileResponse;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;

/**
 * Serves the image files of entries in their sizes. They are public as long as a published entry
 * shows them; each request checks that. Members who write see all images that they can place in a
 * text.
 */
public final class ImageFileRoutes implements Routes {
  private final ImageRenditions imageRenditions;
  private final SharedDrafts sharedDrafts;
  private final Sessions sessions;

  public ImageFileRoutes(
      ImageRenditions imageRenditions, SharedDrafts sharedDrafts, Sessions sessions) {
    this.imageRenditions = imageRenditions;
    this.sharedDrafts = sharedDrafts;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    FileResponse.addRoute(routes, "/media/image/{id}/{file}", this::send);
  }

  private void send(Context request) throws IOException {
    String file = request.pathParam("file");
    Image image = getVisible(request);
    Path rendition = imageRenditions.find(image, file).orElseThrow(NotFoundResponse::new);
    FileResponse response = new FileResponse(rendition, mediaType(file));
    (imageRenditions.images().isPublic(image.id()) ? response.immutable() : response).send(request);
  }

  private static String mediaType(String file) {
    return switch (file.substring(file.indexOf('.'))) {
      case ".webp" -> "image/webp";
      case ".png" -> "image/png";
      default -> "image/jpeg";
    };
  }

  private Image getVisible(Context request) {
    return Ids.parse(request.pathParam("id"), ImageId::new)
        .filter(id -> canSee(id, request))
        .flatMap(imageRenditions.images()::find)
        .orElseThrow(NotFoundResponse::new);
  }

  private boolean canSee(ImageId image, Context request) {
    return imageRenditions.images().isPublic(image)
        || sessions.can(request, Permission.WRITE)
        || sharedDrafts.find(request).filter(draft -> draft.shows(image)).isPresent();
  }
}
