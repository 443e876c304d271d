package needledrop.web.studio.media;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Path;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.file.SongFile;
import needledrop.catalog.file.SongFiles;
import needledrop.store.DamagedRows;
import needledrop.store.Ids.SongId;
import needledrop.web.http.Access;
import needledrop.web.http.FileResponse;
import needledrop.web.http.Routes;
import needledrop.web.studio.page.MissingRow;
import needledrop.web.studio.page.RequestParameters;

/** Serves the audio files of songs to the player in the studio. */
final class SongFileRoutes implements Routes {
  private final SongFiles files;
  private final MediaFileAccess fileAccess;
  private final DamagedRows damagedRows;

  SongFileRoutes(SongFiles files, MediaFileAccess fileAccess, DamagedRows damagedRows) {
    this.files = files;
    this.fileAccess = fileAccess;
    this.damagedRows = damagedRows;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/studio/songs/{id}/file", this::file, Access.WRITE);
  }

  private void file(Context request) throws IOException {
    SongId id = new SongId(RequestParameters.pathNumber(request, "id"));
    SongFile file = files.find(id).orElseThrow(MissingRow.of(damagedRows, "song_file", id));
    Path audio =
        fileAccess
            .findServable(file.location(), file.fingerprintStatus(), file.stamp())
            .orElseThrow(NotFoundResponse::new);
    new FileResponse(audio, "audio/mpeg").send(request);
  }
}
