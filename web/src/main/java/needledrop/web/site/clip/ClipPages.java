package needledrop.web.site.clip;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.StoredCue;
import needledrop.catalog.detail.FactLine;
import needledrop.catalog.item.Song;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entry;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.store.Ids.ClipId;
import needledrop.web.http.Access;
import needledrop.web.http.Page;
import needledrop.web.http.Routes;
import needledrop.web.http.SecurityHeaders;
import needledrop.web.site.item.ItemFacts;
import needledrop.web.site.player.PlayerViewBuilder;
import needledrop.web.site.sheet.ClipMoment;
import needledrop.web.site.sheet.PageMetadata;
import needledrop.web.site.sheet.PageRenderer;
import needledrop.web.site.sheet.PlaybackTime;
import needledrop.web.site.sheet.SiteParts;
import needledrop.web.site.teaser.Teaser;
import needledrop.web.site.teaser.TeaserBuilder;

/** The pages of clips, and the frame in which one stands on pages elsewhere. */
public final class ClipPages implements Routes {
  private static final Pattern CLIP_NAME = Pattern.compile("(\\d{1,18})(?:-.*)?");
  private static final int MAX_FACTS_PER_SONG = 4;

  private final SiteParts siteParts;
  private final PageRenderer pageRenderer;
  private final TeaserBuilder teaserBuilder;
  private final PlayerViewBuilder playerViewBuilder;
  private final PageMetadata pageMetadata;

  public ClipPages(SiteParts siteParts, PageRenderer sheet, TeaserBuilder teasers) {
    this.siteParts = siteParts;
    this.pageRenderer = sheet;
    this.teaserBuilder = teasers;
    this.playerViewBuilder = new PlayerViewBuilder(siteParts);
    this.pageMetadata = new PageMetadata(siteParts);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/clip/{clip}", this::show, Access.PUBLIC);
    routes.get("/clip/{clip}/frame", this::showFrame, Access.PUBLIC);
  }

  private void show(Context request) throws IOException {
    ClipWithCues shown = getPublicClip(siteParts, request.pathParam("clip"));
    String home = shown.clip().path();
    if (!request.req().getRequestURI().equals(home)) {
      String asked = request.queryString() == null ? "" : "?" + request.queryString();
      request.redirect(home + asked, HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    int at = PlaybackTime.parseSeconds(request.queryParam("t"));
    if (request.queryString() == null) {
      pageRenderer.sendPublic(request, "site/clip/clip.jte", () -> parameters(shown, 0));
    } else {
      pageRenderer.sendPrivate(request, "site/clip/clip.jte", parameters(shown, at));
    }
  }

  /** The public clip of this name, whose number alone counts. */
  static ClipWithCues getPublicClip(SiteParts siteParts, String name) {
    Matcher matcher = CLIP_NAME.matcher(name);
    Clips clips = siteParts.clips();
    return Optional.of(matcher)
        .filter(Matcher::matches)
        .map(number -> new ClipId(Long.parseLong(number.group(1))))
        .filter(clips::isPublic)
        .flatMap(clips::find)
        .map(clip ->
            new ClipWithCues(
                clip, siteParts.cueSheets().withoutRejected(new CueOwner.OfClip(clip.id()))))
        .orElseThrow(NotFoundResponse::new);
  }

  private Map<String, ?> parameters(ClipWithCues shown, int startAt) {
    Clip clip = shown.clip();
    List<Entry> entries = siteParts.entries().withClip(clip.id());
    Entry newest = entries.getFirst();
    String description = MarkdownRenderer.plainText(newest.content().teaser());
    ClipPageView onPage = view(shown, entries);
    Page page =
        pageRenderer.page(
            clip.title(),
            description.isEmpty() ? null : description,
            clip.path(),
            pageMetadata.openGraph(shown, description, ClipMoment.of(shown, startAt)),
            pageMetadata.jsonLd(shown, description, newest.date()),
            "site.js");
    Page playing = page.withPlayers(onPage.entries().stream().map(Teaser::excerpt));
    return Map.of("page", playing, "clip", onPage, "startAt", startAt);
  }

  private ClipPageView view(ClipWithCues shown, List<Entry> entries) {
    return new ClipPageView(
        playerViewBuilder.of(shown, 1),
        songs(shown),
        teaserBuilder.of(entries),
        shown.clip().publicRendition() == null
            ? ""
            : OembedEndpoint.endpointUrl(siteParts, shown.clip().path()),
        siteParts.masthead().absoluteUrl(shown.clip().path()));
  }

  private List<ItemFacts> songs(ClipWithCues shown) {
    Set<Song> songs = new LinkedHashSet<>(shown.cues().stream().map(StoredCue::song).toList());
    return songs.stream().map(song -> new ItemFacts(song, firstFacts(song), List.of())).toList();
  }

  private List<FactLine> firstFacts(Song song) {
    return siteParts.itemDetails().of(song.id()).stream().limit(MAX_FACTS_PER_SONG).toList();
  }

  /** Anybody may frame it: it sets no cookie, and takes nothing but the reader's clicks. */
  private void showFrame(Context request) throws IOException {
    ClipWithCues shown = getPublicClip(siteParts, request.pathParam("clip"));
    SecurityHeaders.allowFraming(request.res());
    Page page =
        new Page(
            siteParts.masthead(),
            pageRenderer.files(),
            shown.clip().title(),
            null,
            null,
            List.of(),
            null,
            List.of("site.js"));
    pageRenderer.sendPrivate(
        request,
        "site/clip/frame.jte",
        Map.of(
            "page", page,
            "clip", view(shown, List.of()),
            "startAt", PlaybackTime.parseSeconds(request.queryParam("t"))));
  }
}
