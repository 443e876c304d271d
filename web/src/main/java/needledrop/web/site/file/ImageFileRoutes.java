package needledrop.web.site.file;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import needledrop.journal.image.Image;
import needledrop.journal.image.ImageRenditions;
import needledrop.journal.member.Permission;
import needledrop.store.Ids.ImageId;
import needledrop.web.http.FileResponse;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.site.sheet.SiteParts;

/**
 * The files of still pictures: public as long as a published entry shows them, asked each time.
 * Those who write see what can be placed in a text.
 */
public final class ImageFileRoutes implements Routes {
  private final SiteParts siteParts;
  private final ImageRenditions imageRenditions;
  private final Sessions sessions;

  public ImageFileRoutes(SiteParts siteParts, Sessions sessions) {
    this.siteParts = siteParts;
    this.imageRenditions = siteParts.writing().imageRenditions();
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    FileResponse.addRoute(routes, "/media/image/{id}/{file}", this::send);
  }

  private void send(Context request) throws IOException {
    String file = request.pathParam("file");
    Image image = getVisible(request);
    Path print = imageRenditions.find(image, file).orElseThrow(NotFoundResponse::new);
    FileResponse answer = new FileResponse(print, mediaType(file));
    (imageRenditions.images().isPublic(image.id()) ? answer.immutable() : answer).send(request);
  }

  private static String mediaType(String file) {
    return switch (file.substring(file.indexOf('.'))) {
      case ".webp" -> "image/webp";
      case ".png" -> "image/png";
      default -> "image/jpeg";
    };
  }

  private Image getVisible(Context request) {
    return Optional.of(request.pathParam("id"))
        .filter(typed -> typed.matches("\\d{1,18}"))
        .map(typed -> new ImageId(Long.parseLong(typed)))
        .filter(id -> canSee(id, request))
        .flatMap(imageRenditions.images()::find)
        .orElseThrow(NotFoundResponse::new);
  }

  private boolean canSee(ImageId image, Context request) {
    return imageRenditions.images().isPublic(image)
        || sessions.can(request, Permission.WRITE)
        || SharedDraft.find(request, siteParts).filter(draft -> draft.shows(image)).isPresent();
  }
}
