package needledrop.web.site.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Song;
import needledrop.journal.member.Permission;
import needledrop.journal.search.HitKind;
import needledrop.journal.search.SearchHit;
import needledrop.journal.search.SearchIndex;
import needledrop.journal.search.SearchQuery;
import needledrop.journal.search.SearchQuery.Filters;
import needledrop.web.http.Access;
import needledrop.web.http.Page;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.address.ClientAddress;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.http.address.Throttle;
import needledrop.web.site.sheet.PageRenderer;
import needledrop.web.site.sheet.SiteParts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page on which everything is found, what it suggests meanwhile, and every moment of a song.
 */
public final class SearchPages implements Routes {
  private static final List<String> FACETS = List.of("kind", "theme", "year", "film");

  /** Somebody who types gets by with far less. */
  private static final int MAX_QUERIES_PER_MINUTE = 300;

  private static final long MAX_WAIT_SECONDS = 3;

  private final SiteParts siteParts;
  private final PageRenderer pageRenderer;
  private final Sessions sessions;
  private final ListenAddress listenAddress;
  private final Throttle throttle = new Throttle(MAX_QUERIES_PER_MINUTE, Duration.ofMinutes(1));
  private final Semaphore permits = new Semaphore(Runtime.getRuntime().availableProcessors());

  public SearchPages(
      SiteParts siteParts, PageRenderer sheet, Sessions sessions, ListenAddress listenAddress) {
    this.siteParts = siteParts;
    this.pageRenderer = sheet;
    this.sessions = sessions;
    this.listenAddress = listenAddress;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/search", this::show, Access.PUBLIC);
    routes.get("/search/suggest", this::suggest, Access.PUBLIC);
    routes.get("/opensearch.xml", this::sendOpenSearch, Access.PUBLIC);
  }

  private void show(Context request) throws IOException {
    String song = request.queryParam("song");
    if (song != null) {
      showMoments(request, song);
      return;
    }
    throttle.check(ClientAddress.of(request, listenAddress));
    String typed = Objects.requireNonNullElse(request.queryParam("q"), "");
    Map<String, String> choices = filters(request);
    SearchQuery searchQuery = SearchQuery.of(typed, filters(choices), isMember(request));
    SearchView search =
        withPermit(() ->
            new SearchView(
                searchQuery,
                choices,
                siteParts.search().results(searchQuery, pageNumber(request)),
                typed.strip().length() > searchQuery.text().length(),
                indexingPercent()));
    String title =
        searchQuery.isEmpty()
            ? pageRenderer.translate("Search")
            : pageRenderer.translate("Search: {query}", "query", searchQuery.text());
    pageRenderer.sendPrivate(
        request,
        "site/search/search.jte",
        Map.of("page", pageRenderer.noIndexPage(title), "search", search));
  }

  private @Nullable Integer indexingPercent() {
    SearchIndex.Progress progress = siteParts.search().progress();
    return progress.isComplete() ? null : progress.percent();
  }

  private static Map<String, String> filters(Context request) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (String side : FACETS) {
      String value = Objects.requireNonNullElse(request.queryParam(side), "");
      boolean known = side.equals("kind") ? HitKind.of(value).isPresent() : number(value) != null;
      if (known) {
        choices.put(side, value);
      }
    }
    return choices;
  }

  private static Filters filters(Map<String, String> choices) {
    Long year = number(choices.get("year"));
    return new Filters(
        HitKind.of(choices.getOrDefault("kind", "")).orElse(null),
        number(choices.get("theme")),
        year == null ? null : year.intValue(),
        number(choices.get("film")));
  }

  private static @Nullable Long number(@Nullable String digits) {
    return digits != null && digits.matches("\\d{1,9}") ? Long.valueOf(digits) : null;
  }

  private static int pageNumber(Context request) {
    Long number = number(request.queryParam("page"));
    return number == null ? 1 : (int) Math.min(number, Integer.MAX_VALUE);
  }

  private boolean isMember(Context request) {
    return sessions.can(request, Permission.EDIT);
  }

  /** As many search at once as there are processors. */
  private <T> T withPermit(Supplier<T> search) {
    try {
      if (!permits.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new ServiceUnavailableResponse("Search is busy. Try again in a moment.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceUnavailableResponse("The journal is shutting down.");
    }
    try {
      return search.get();
    } finally {
      permits.release();
    }
  }

  private void suggest(Context request) {
    throttle.check(ClientAddress.of(request, listenAddress));
    String typed = Objects.requireNonNullElse(request.queryParam("q"), "");
    boolean member = isMember(request);
    List<Suggestion> suggestions =
        withPermit(() -> siteParts.search().suggest(typed, member)).stream()
            .map(this::suggestion)
            .toList();
    request
        .header("Cache-Control", member ? "private, no-store" : "private, max-age=60")
        .header("Vary", "Cookie")
        .header("X-Robots-Tag", "noindex")
        .contentType("application/json")
        .result(JsonMapper.shared().writeValueAsBytes(suggestions));
  }

  /** One line under the box. */
  record Suggestion(String name, String kind, @Nullable String aside, String path) {}

  private Suggestion suggestion(SearchHit searchHit) {
    return new Suggestion(
        searchHit.name(),
        pageRenderer.translate(SearchView.kindLabel(searchHit.kind())),
        searchHit.subtitle(),
        searchHit.path());
  }

  /** Every moment a song plays; a name that no song bears is looked for as any other. */
  private void showMoments(Context request, String named) throws IOException {
    throttle.check(ClientAddress.of(request, listenAddress));
    Song song = song(named);
    if (song == null) {
      request.redirect(SearchView.link(named) + "&kind=song");
      return;
    }
    boolean member = isMember(request);
    Page page =
        pageRenderer.noIndexPage(pageRenderer.translate("Where {song} plays", "song", song.name()));
    pageRenderer.sendPrivate(
        request,
        "site/search/moments.jte",
        Map.of(
            "page", page,
            "song", song,
            "moments", withPermit(() -> siteParts.search().moments(song.id(), member))));
  }

  private @Nullable Song song(String named) {
    if (named.isBlank() || named.length() > SearchQuery.MAX_LENGTH) {
      throw new NotFoundResponse();
    }
    Item item =
        siteParts
            .items()
            .findByPath("/song/" + URLEncoder.encode(named, UTF_8))
            .or(() -> siteParts.items().findByName(named))
            .orElse(null);
    return item instanceof Song song ? song : null;
  }

  /** What browsers have to know to search the journal from their own box. */
  private void sendOpenSearch(Context request) throws IOException {
    pageRenderer.sendPublicText(
        request,
        "application/opensearchdescription+xml;charset=utf-8",
        () -> OpenSearchDescription.render(siteParts.masthead()));
  }
}
