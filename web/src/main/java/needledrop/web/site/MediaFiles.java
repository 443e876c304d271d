package needledrop.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import needledrop.journal.Clip;
import needledrop.journal.ClipFile;
import needledrop.store.Ids.ClipId;
import needledrop.web.http.FileAnswer;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;

/** The files of clips: public as long as a published entry shows the clip, asked each time. */
final class MediaFiles implements Routes {
  private final Journal journal;
  private final Sessions sessions;

  MediaFiles(Journal journal, Sessions sessions) {
    this.journal = journal;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    FileAnswer.addRoute(routes, "/media/clip/{id}/{file}", this::send);
  }

  private void send(Context request) throws IOException {
    ClipFile file = ClipFile.named(request.pathParam("file")).orElseThrow(NotFoundResponse::new);
    Clip clip = visible(request).orElseThrow(NotFoundResponse::new);
    new FileAnswer(
            journal.clips().file(clip, file).orElseThrow(NotFoundResponse::new), file.mediaType())
        .send(request);
  }

  private Optional<Clip> visible(Context request) {
    String id = request.pathParam("id");
    return Optional.of(id)
        .filter(typed -> typed.matches("\\d{1,18}"))
        .map(typed -> new ClipId(Long.parseLong(typed)))
        .filter(clip -> journal.clips().isPublic(clip) || sessions.member(request).isPresent())
        .flatMap(journal.clips()::find);
  }
}
