package needledrop.web.site.clip;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.media.TimeParameter;
import needledrop.web.http.Access;
import needledrop.web.http.Page;
import needledrop.web.http.Routes;
import needledrop.web.http.SecurityHeaders;
import needledrop.web.site.page.ClipMoment;
import needledrop.web.site.page.PageMetadata;
import needledrop.web.site.page.PageRenderer;
import needledrop.web.site.teaser.Teaser;

/** Serves the public page of each clip, and the bare player that other sites embed in a frame. */
public final class ClipPages implements Routes {
  private final PublicClips publicClips;
  private final Entries entries;
  private final ClipPageViewBuilder viewBuilder;
  private final PageMetadata pageMetadata;
  private final PageRenderer pageRenderer;

  public ClipPages(
      PublicClips publicClips,
      Entries entries,
      ClipPageViewBuilder viewBuilder,
      PageMetadata pageMetadata,
      PageRenderer pageRenderer) {
    this.publicClips = publicClips;
    this.entries = entries;
    this.viewBuilder = viewBuilder;
    this.pageMetadata = pageMetadata;
    this.pageRenderer = pageRenderer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/clip/{clip}", this::show, Access.PUBLIC);
    routes.get("/clip/{clip}/frame", this::showFrame, Access.PUBLIC);
  }

  private void show(Context request) throws IOException {
    ClipWithCues clipWithCues = publicClips.get(request.pathParam("clip"));
    String path = clipWithCues.clip().path();
    if (!request.req().getRequestURI().equals(path)) {
      String query = request.queryString() == null ? "" : "?" + request.queryString();
      request.redirect(path + query, HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    int startAt = TimeParameter.parseSeconds(request.queryParam("t"));
    if (request.queryString() == null) {
      pageRenderer.sendPublic(request, "site/clip/clip.jte", () -> parameters(clipWithCues, 0));
    } else {
      pageRenderer.sendPrivate(request, "site/clip/clip.jte", parameters(clipWithCues, startAt));
    }
  }

  private Map<String, ?> parameters(ClipWithCues clipWithCues, int startAt) {
    Clip clip = clipWithCues.clip();
    List<Entry> withClip = entries.withClip(clip.id());
    Entry newest = withClip.getFirst();
    String description = MarkdownRenderer.plainText(newest.content().teaser());
    ClipPageView view = viewBuilder.of(clipWithCues, withClip);
    Page page =
        pageRenderer.page(
            clip.title(),
            description.isEmpty() ? null : description,
            clip.path(),
            pageMetadata.openGraph(clipWithCues, description, ClipMoment.of(clipWithCues, startAt)),
            pageMetadata.jsonLd(clipWithCues, description, newest.date()),
            "site.js");
    Page withPlayers = page.withPlayers(view.entries().stream().map(Teaser::excerpt));
    return Map.of("page", withPlayers, "clip", view, "startAt", startAt);
  }

  /** Any site may embed this page: it sets no cookies and accepts no input but clicks. */
  private void showFrame(Context request) throws IOException {
    ClipWithCues clipWithCues = publicClips.get(request.pathParam("clip"));
    SecurityHeaders.allowFraming(request.res());
    Page page = pageRenderer.noIndexPage(clipWithCues.clip().title(), "site.js");
    pageRenderer.sendPrivate(
        request,
        "site/clip/frame.jte",
        Map.of(
            "page", page,
            "clip", viewBuilder.of(clipWithCues, List.of()),
            "startAt", TimeParameter.parseSeconds(request.queryParam("t"))));
  }
}
