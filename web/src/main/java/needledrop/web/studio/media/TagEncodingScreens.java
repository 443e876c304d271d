package needledrop.web.studio.media;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.Charset;
import java.util.Map;
import needledrop.catalog.file.TagEncodings;
import needledrop.catalog.item.Song;
import needledrop.catalog.item.Songs;
import needledrop.media.tag.CharsetDetector;
import needledrop.store.Ids.SongId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;

/**
 * The screen on which members choose the character encoding of a song file's tags, with a preview
 * of each.
 */
final class TagEncodingScreens implements Routes {
  private static final String PATH = "/studio/songs/{id}/encoding";

  private final StudioPages studioPages;
  private final Songs songs;
  private final TagEncodings encodings;

  TagEncodingScreens(StudioPages studioPages, Songs songs, TagEncodings encodings) {
    this.studioPages = studioPages;
    this.songs = songs;
    this.encodings = encodings;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.EDIT);
    routes.post(PATH, this::choose, Access.EDIT);
  }

  private void show(Context request) {
    Song song = getSong(request);
    String chosen = encodings.chosenEncoding(song.id());
    Map<String, ?> screen =
        Map.of(
            "song",
            song,
            "previews",
            encodings.previews(song.id()),
            "chosen",
            chosen == null ? "" : chosen);
    studioPages.show(request, "media/encoding", screen);
  }

  private void choose(Context request) {
    Form form = Form.of(request);
    Charset charset =
        CharsetDetector.candidates().stream()
            .filter(each -> each.name().equals(form.get("encoding")))
            .findFirst()
            .orElseThrow(() -> new BadRequestResponse("Unknown encoding."));
    int changed = encodings.choose(getSong(request).id(), charset, form.has("all"));
    studioPages.redirect(
        request,
        "/studio/songs",
        FlashMessage.success(
            "{count, plural, one {# song was renamed.} other {# songs were renamed.}}",
            "count",
            changed));
  }

  private Song getSong(Context request) {
    return songs
        .find(new SongId(RequestParameters.pathNumber(request, "id")))
        .orElseThrow(NotFoundResponse::new);
  }
}
