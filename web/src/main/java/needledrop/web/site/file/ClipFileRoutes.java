package needledrop.web.site.file;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.GoneResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.cut.Ladder;
import needledrop.journal.caption.CaptionTrack;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.clip.ClipStills;
import needledrop.journal.clip.Clips;
import needledrop.journal.member.Permission;
import needledrop.store.Ids;
import needledrop.store.Ids.ClipId;
import needledrop.web.http.Access;
import needledrop.web.http.FileResponse;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;

/**
 * Serves the files of clips: video, stream, still images and captions. They are public as long as a
 * published entry shows the clip; each request checks that. The files of an unpublished clip are
 * served only to members who may edit it.
 */
public final class ClipFileRoutes implements Routes {
  private static final Pattern STILL_FILE_NAME =
      Pattern.compile("(\\d{1,6})(?:-(\\d{2,4}))?\\.jpg");
  private static final String PATH_PREFIX = "/media/clip/{id}/";

  private final Clips clips;
  private final ClipStills stills;
  private final SharedDrafts sharedDrafts;
  private final Sessions sessions;

  public ClipFileRoutes(
      Clips clips, ClipStills stills, SharedDrafts sharedDrafts, Sessions sessions) {
    this.clips = clips;
    this.stills = stills;
    this.sharedDrafts = sharedDrafts;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    FileResponse.addRoute(routes, PATH_PREFIX + "{file}", this::send);
    FileResponse.addRoute(routes, PATH_PREFIX + "stream/{revision}/{file}", this::sendStream);
    FileResponse.addRoute(routes, PATH_PREFIX + "still/{second}", this::sendStill);
    routes.get(PATH_PREFIX + "captions/{file}", this::sendCaption, Access.PUBLIC);
  }

  private void send(Context request) throws IOException {
    ClipFile file = ClipFile.find(request.pathParam("file")).orElseThrow(NotFoundResponse::new);
    Clip clip = getVisible(request);
    send(
        request,
        clip,
        isCurrentRevision(request, clip),
        new FileResponse(
            clips.findFile(clip, file).orElseThrow(NotFoundResponse::new), file.mediaType()));
  }

  /** Sends a playlist or a video of the stream of the current rendition. */
  private void sendStream(Context request) throws IOException {
    String file = request.pathParam("file");
    Clip clip = getVisible(request);
    Path folder = clips.streamFolder(clip).orElseThrow(NotFoundResponse::new);
    boolean isCurrent =
        clip.rendition() != null
            && request.pathParam("revision").equals("" + clip.rendition().revision());
    if (!isCurrent || !Ladder.isStreamFile(file)) {
      throw new NotFoundResponse();
    }
    String type = file.endsWith(".m3u8") ? "application/vnd.apple.mpegurl" : "video/mp4";
    send(request, clip, true, new FileResponse(folder.resolve(file), type));
  }

  /** Whether the URL names the current revision, so that its content never changes. */
  private static boolean isCurrentRevision(Context request, Clip clip) {
    return clip.rendition() != null
        && ("" + clip.rendition().revision()).equals(request.queryParam("v"));
  }

  private void send(Context request, Clip clip, boolean versioned, FileResponse file)
      throws IOException {
    (versioned && isPublic(clip) ? file.immutable() : file).send(request);
  }

  private boolean isPublic(Clip clip) {
    return clip.unpublishedSince() == null && clips.isPublic(clip.id());
  }

  private void sendStill(Context request) throws IOException {
    Matcher matcher = STILL_FILE_NAME.matcher(request.pathParam("second"));
    if (!matcher.matches()) {
      throw new NotFoundResponse();
    }
    int width =
        matcher.group(2) == null ? ClipStills.MAX_WIDTH : Integer.parseInt(matcher.group(2));
    Clip clip = getVisible(request);
    Path still =
        stills
            .find(clip, Long.parseLong(matcher.group(1)), width)
            .orElseThrow(NotFoundResponse::new);
    boolean isExtracted = !still.getFileName().toString().equals(ClipFile.POSTER.fileName());
    send(
        request,
        clip,
        isExtracted && isCurrentRevision(request, clip),
        new FileResponse(still, "image/jpeg"));
  }

  private void sendCaption(Context request) {
    String language = request.pathParam("file").replaceFirst("\\.vtt$", "");
    Clip clip = getVisible(request);
    CaptionTrack captionTrack =
        clips.captionTracks().find(clip.id(), language).orElseThrow(NotFoundResponse::new);
    boolean isNewest = ("" + captionTrack.version()).equals(request.queryParam("v"));
    request
        .header(
            "Cache-Control",
            isNewest && isPublic(clip) ? FileResponse.CACHE_IMMUTABLE : FileResponse.CACHE_PRIVATE)
        .header("Vary", "Accept-Encoding")
        .contentType("text/vtt;charset=utf-8")
        .result(captionTrack.text().getBytes(StandardCharsets.UTF_8));
  }

  private Clip getVisible(Context request) {
    Clip clip =
        Ids.parse(request.pathParam("id"), ClipId::new)
            .filter(id -> canEdit(id, request) || canSee(id, request))
            .flatMap(clips::find)
            .orElseThrow(NotFoundResponse::new);
    if (clip.unpublishedSince() != null && !canEdit(clip.id(), request)) {
      throw new GoneResponse("This clip is not available.");
    }
    return clip;
  }

  /** Whether the member may edit the clip; authors may edit clips of theirs or in their entries. */
  private boolean canEdit(ClipId clip, Context request) {
    return sessions.can(request, Permission.EDIT)
        || sessions
            .findMember(request)
            .filter(member -> member.may(Permission.WRITE))
            .filter(member -> clips.isUsedBy(member.id(), clip))
            .isPresent();
  }

  private boolean canSee(ClipId clip, Context request) {
    return clips.isPublic(clip)
        || sharedDrafts.find(request).filter(draft -> draft.shows(clip)).isPresent();
  }
}
