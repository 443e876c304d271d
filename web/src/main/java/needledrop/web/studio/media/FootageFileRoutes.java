package needledrop.web.studio.media;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.footage.VideoContainer;
import needledrop.jobs.DerivedFiles;
import needledrop.web.http.Access;
import needledrop.web.http.FileResponse;
import needledrop.web.http.Routes;
import needledrop.web.studio.shots.ShotStrips;

/**
 * Serves the files of a piece of footage to the studio: the video, or its proxy for browsers, and
 * the storyboard image.
 */
final class FootageFileRoutes implements Routes {
  private final FootageLookup lookup;
  private final MediaFileAccess fileAccess;
  private final DerivedFiles derivedFiles;
  private final ShotStrips shotStrips;

  FootageFileRoutes(
      FootageLookup lookup,
      MediaFileAccess fileAccess,
      DerivedFiles derivedFiles,
      ShotStrips shotStrips) {
    this.lookup = lookup;
    this.fileAccess = fileAccess;
    this.derivedFiles = derivedFiles;
    this.shotStrips = shotStrips;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/footage/{id}/file", this::file, Access.WRITE);
    routes.get("/studio/footage/{id}/storyboard.jpg", this::storyboard, Access.WRITE);
  }

  private void file(Context request) throws IOException {
    Footage footage = lookup.get(request);
    Path original =
        fileAccess
            .findServable(footage.location(), footage.probeStatus(), footage.stamp())
            .orElseThrow(NotFoundResponse::new);
    Path proxy = derivedFiles.proxy(footage.id());
    if (Files.isRegularFile(proxy)) {
      new FileResponse(proxy, VideoContainer.MP4.mediaType()).send(request);
    } else {
      new FileResponse(original, VideoContainer.of(original).mediaType()).send(request);
    }
  }

  private void storyboard(Context request) throws IOException {
    new FileResponse(shotStrips.storyboardFile(lookup.get(request).id()), "image/jpeg")
        .send(request);
  }
}
