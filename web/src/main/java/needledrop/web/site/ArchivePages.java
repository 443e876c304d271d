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
import needledrop.journal.entry.Entry;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.site.sheet.Journal;
import needledrop.web.site.sheet.Leaf;
import needledrop.web.site.sheet.Sheet;

/** The archive: every entry in one line, a year on a page, or several where a year was busy. */
final class ArchivePages implements Routes {
  static final String HOME = "/archive";
  static final int A_PAGE = 200;

  private final Journal journal;
  private final Sheet sheet;

  ArchivePages(Journal journal, Sheet sheet) {
    this.journal = journal;
    this.sheet = sheet;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(HOME, this::showLatest, Access.PUBLIC);
    routes.get(HOME + "/{year}", this::showYear, Access.PUBLIC);
  }

  private void showLatest(Context request) throws IOException {
    SortedMap<Year, Integer> years = journal.archive().years(zone());
    Year latest = years.isEmpty() ? Year.now(zone()) : years.firstKey();
    show(request, latest, years, HOME);
  }

  private void showYear(Context request) throws IOException {
    String year = request.pathParam("year");
    SortedMap<Year, Integer> years = journal.archive().years(zone());
    if (!year.matches("[1-9]\\d{3}") || !years.containsKey(Year.parse(year))) {
      throw new NotFoundResponse();
    }
    show(request, Year.parse(year), years, HOME + "/" + year);
  }

  private void show(Context request, Year year, SortedMap<Year, Integer> years, String path)
      throws IOException {
    int page = Leaf.asked(request);
    int all = years.getOrDefault(year, 0);
    if (page > 1 && (page - 1L) * A_PAGE >= all) {
      throw new NotFoundResponse();
    }
    List<Entry> entries = journal.archive().page(year, zone(), page, A_PAGE);
    sheet.publish(
        request,
        "site/archive.jte",
        () ->
            Map.of(
                "page", sheet.list(title(year, path), null, Leaf.path(path, page), entries),
                "years", List.copyOf(years.keySet()),
                "year", new ArchiveYear(year, lines(entries)),
                "leaf", Leaf.at(path, page, (long) page * A_PAGE >= all)));
  }

  private String title(Year year, String path) {
    String archive = sheet.say("Archive");
    return path.equals(HOME) ? archive : archive + " " + year;
  }

  private List<ArchiveYear.Line> lines(List<Entry> entries) {
    return entries.stream().map(entry -> ArchiveYear.Line.of(journal, entry)).toList();
  }

  private ZoneId zone() {
    return journal.settings().timeZone();
  }
}
