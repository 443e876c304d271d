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
import needledrop.catalog.item.Items;
import needledrop.catalog.item.Song;
import needledrop.journal.member.Permission;
import needledrop.journal.search.HitKind;
import needledrop.journal.search.Search;
import needledrop.journal.search.SearchHit;
import needledrop.journal.search.SearchIndex;
import needledrop.journal.search.SearchQuery;
import needledrop.journal.search.SearchQuery.Filters;
import needledrop.store.Ids;
import needledrop.web.http.Access;
import needledrop.web.http.Page;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.SiteIdentity;
import needledrop.web.http.address.ClientAddress;
import needledrop.web.http.address.ListenAddress;
import needledrop.web.http.address.Throttle;
import needledrop.web.site.page.PageRenderer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the search of the journal: results, suggestions while typing, and the list of all moments
 * in clips at which a song plays.
 */
public final class SearchPages implements Routes {
  private static final List<String> FACETS = List.of("kind", "theme", "year", "film");

  /** Far more than a person who types needs. */
  private static final int MAX_QUERIES_PER_MINUTE = 300;

  private static final long MAX_WAIT_SECONDS = 3;

  private final Search search;
  private final Items items;
  private final SiteIdentity identity;
  private final PageRenderer pageRenderer;
  private final Sessions sessions;
  private final ListenAddress listenAddress;
  private final Throttle throttle = new Throttle(MAX_QUERIES_PER_MINUTE, Duration.ofMinutes(1));
  private final Semaphore permits = new Semaphore(Runtime.getRuntime().availableProcessors());

  public SearchPages(
      Search search,
      Items items,
      SiteIdentity identity,
      PageRenderer pageRenderer,
      Sessions sessions,
      ListenAddress listenAddress) {
    this.search = search;
    this.items = items;
    this.identity = identity;
    this.pageRenderer = pageRenderer;
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
    String text = Objects.requireNonNullElse(request.queryParam("q"), "");
    Map<String, String> choices = filters(request);
    SearchQuery searchQuery = SearchQuery.of(text, filters(choices), isMember(request));
    SearchView view =
        withPermit(() ->
            new SearchView(
                searchQuery,
                choices,
                search.results(searchQuery, pageNumber(request)),
                text.strip().length() > searchQuery.text().length(),
                indexingPercent()));
    String title =
        searchQuery.isEmpty()
            ? pageRenderer.translate("Search")
            : pageRenderer.translate("Search: {query}", "query", searchQuery.text());
    pageRenderer.sendPrivate(
        request,
        "site/search/search.jte",
        Map.of("page", pageRenderer.noIndexPage(title), "search", view));
  }

  private @Nullable Integer indexingPercent() {
    SearchIndex.Progress progress = search.progress();
    return progress.isComplete() ? null : progress.percent();
  }

  private static Map<String, String> filters(Context request) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (String facet : FACETS) {
      String value = Objects.requireNonNullElse(request.queryParam(facet), "");
      boolean known = facet.equals("kind") ? HitKind.of(value).isPresent() : number(value) != null;
      if (known) {
        choices.put(facet, value);
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
    return Ids.parseNumber(digits).filter(number -> number <= Integer.MAX_VALUE).orElse(null);
  }

  private static int pageNumber(Context request) {
    Long number = number(request.queryParam("page"));
    return number == null ? 1 : number.intValue();
  }

  private boolean isMember(Context request) {
    return sessions.can(request, Permission.EDIT);
  }

  /** Limits concurrent queries to the number of processors. */
  private <T> T withPermit(Supplier<T> query) {
    try {
      if (!permits.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new ServiceUnavailableResponse("Search is busy. Try again in a moment.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceUnavailableResponse("The server is shutting down.");
    }
    try {
      return query.get();
    } finally {
      permits.release();
    }
  }

  private void suggest(Context request) {
    throttle.check(ClientAddress.of(request, listenAddress));
    String text = Objects.requireNonNullElse(request.queryParam("q"), "");
    boolean member = isMember(request);
    List<Suggestion> suggestions =
        withPermit(() -> search.suggest(text, member)).stream().map(this::suggestion).toList();
    request
        .header("Cache-Control", member ? "private, no-store" : "private, max-age=60")
        .header("Vary", "Cookie")
        .header("X-Robots-Tag", "noindex")
        .contentType("application/json")
        .result(JsonMapper.shared().writeValueAsBytes(suggestions));
  }

  /** A suggestion below the search field. */
  record Suggestion(String name, String kind, @Nullable String aside, String path) {}

  private Suggestion suggestion(SearchHit searchHit) {
    return new Suggestion(
        searchHit.name(),
        pageRenderer.translate(SearchView.kindLabel(searchHit.kind())),
        searchHit.subtitle(),
        searchHit.path());
  }

  /** Shows all moments of a song; a name that is not a song's becomes a normal search. */
  private void showMoments(Context request, String name) throws IOException {
    throttle.check(ClientAddress.of(request, listenAddress));
    Song song = song(name);
    if (song == null) {
      request.redirect(SearchView.link(name) + "&kind=song");
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
            "moments", withPermit(() -> search.moments(song.id(), member))));
  }

  private @Nullable Song song(String name) {
    if (name.isBlank() || name.length() > SearchQuery.MAX_LENGTH) {
      throw new NotFoundResponse();
    }
    Item item =
        items
            .findByPath("/song/" + URLEncoder.encode(name, UTF_8))
            .or(() -> items.findByName(name))
            .orElse(null);
    return item instanceof Song song ? song : null;
  }

  /** The description by which browsers add the journal as a search engine. */
  private void sendOpenSearch(Context request) throws IOException {
    pageRenderer.sendPublicText(
        request,
        "application/opensearchdescription+xml;charset=utf-8",
        () -> OpenSearchDescription.render(identity.masthead()));
  }
}
