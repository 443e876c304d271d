package needledrop.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Films;
import needledrop.journal.entry.Archive;
import needledrop.journal.entry.Entry;
import needledrop.store.Ids.FilmId;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.http.SiteIdentity;
import needledrop.web.site.page.DateFormats;
import needledrop.web.site.page.PageRenderer;
import needledrop.web.site.page.Pager;
import org.jspecify.annotations.Nullable;

/** The archive: lists all entries by year, with several pages for a year of many entries. */
final class ArchivePages implements Routes {
  static final String PATH = "/archive";
  static final int PAGE_SIZE = 200;

  private final SiteIdentity identity;
  private final Archive archive;
  private final Films films;
  private final PageRenderer pageRenderer;

  ArchivePages(SiteIdentity identity, Archive archive, Films films, PageRenderer pageRenderer) {
    this.identity = identity;
    this.archive = archive;
    this.films = films;
    this.pageRenderer = pageRenderer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::showLatest, Access.PUBLIC);
    routes.get(PATH + "/{year}", this::showYear, Access.PUBLIC);
  }

  private void showLatest(Context request) throws IOException {
    SortedMap<Year, Integer> years = archive.years(zone());
    Year latest = years.isEmpty() ? Year.now(zone()) : years.firstKey();
    show(request, latest, years, PATH);
  }

  private void showYear(Context request) throws IOException {
    String year = request.pathParam("year");
    SortedMap<Year, Integer> years = archive.years(zone());
    if (!year.matches("[1-9]\\d{3}") || !years.containsKey(Year.parse(year))) {
      throw new NotFoundResponse();
    }
    show(request, Year.parse(year), years, PATH + "/" + year);
  }

  private void show(Context request, Year year, SortedMap<Year, Integer> years, String path)
      throws IOException {
    int page = Pager.requestedPage(request);
    int all = years.getOrDefault(year, 0);
    if (page > 1 && (page - 1L) * PAGE_SIZE >= all) {
      throw new NotFoundResponse();
    }
    List<Entry> entries = archive.page(year, zone(), page, PAGE_SIZE);
    pageRenderer.sendPublic(
        request,
        "site/archive.jte",
        () ->
            Map.of(
                "page",
                    pageRenderer.listPage(
                        title(year, path), null, Pager.pagePath(path, page), entries),
                "years", List.copyOf(years.keySet()),
                "year", new ArchiveYear(year, lines(entries)),
                "leaf", Pager.of(path, page, (long) page * PAGE_SIZE >= all)));
  }

  private String title(Year year, String path) {
    String title = pageRenderer.translate("Archive");
    return path.equals(PATH) ? title : title + " " + year;
  }

  private List<ArchiveYear.Line> lines(List<Entry> entries) {
    return entries.stream()
        .map(entry -> ArchiveYear.Line.of(entry, film(entry), new DateFormats(identity.settings())))
        .toList();
  }

  private @Nullable String film(Entry entry) {
    FilmId film = entry.content().film();
    return film == null ? null : films.find(film).map(Film::name).orElse(null);
  }

  private ZoneId zone() {
    return identity.timeZone();
  }
}
