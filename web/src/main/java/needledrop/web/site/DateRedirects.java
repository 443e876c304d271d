package needledrop.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import needledrop.journal.entry.Archive;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.http.SiteIdentity;

/**
 * Redirects from paths made of dates, as other blogs use them and as readers shorten them: a year
 * or a month redirects to the archive, a path with a day to the page of the entry. They match every
 * path of one, two or four segments, so they have to be added last.
 */
final class DateRedirects implements Routes {
  private static final String YEAR = "[1-9]\\d{3}";

  private final SiteIdentity identity;
  private final Entries entries;
  private final Archive archive;

  DateRedirects(SiteIdentity identity, Entries entries, Archive archive) {
    this.identity = identity;
    this.entries = entries;
    this.archive = archive;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/{year}", this::showYear, Access.PUBLIC);
    routes.get("/{year}/{month}", this::showMonth, Access.PUBLIC);
    routes.get("/{year}/{month}/{day}/{slug}", this::showEntry, Access.PUBLIC);
  }

  private void showYear(Context request) {
    Year year = Year.of(number(request, "year", YEAR));
    show(request, year, year.atDay(1), year.plusYears(1).atDay(1));
  }

  private void showMonth(Context request) {
    Year year = Year.of(number(request, "year", YEAR));
    YearMonth month = year.atMonth(number(request, "month", "0[1-9]|1[0-2]"));
    show(request, year, month.atDay(1), month.plusMonths(1).atDay(1));
  }

  /** Redirects to the page of the archive on which the entries of a period begin, newest first. */
  private void show(Context request, Year year, LocalDate from, LocalDate until) {
    if (archive.count(from, until, zone()) == 0) {
      throw new NotFoundResponse();
    }
    int newer = archive.count(until, year.plusYears(1).atDay(1), zone());
    int page = 1 + newer / ArchivePages.PAGE_SIZE;
    String path = ArchivePages.PATH + "/" + year;
    request.redirect(page == 1 ? path : path + "?page=" + page, HttpStatus.MOVED_PERMANENTLY);
  }

  private void showEntry(Context request) {
    requireValidDay(request);
    String[] parts = request.req().getRequestURI().split("/", -1);
    Entry entry =
        entries
            .findByPath("/%s/%s/%s/".formatted(parts[1], parts[2], parts[4]))
            .orElseThrow(NotFoundResponse::new);
    request.redirect(entry.path(zone()), HttpStatus.MOVED_PERMANENTLY);
  }

  private static void requireValidDay(Context request) {
    int month = number(request, "month", "0[1-9]|1[0-2]");
    int day = number(request, "day", "0[1-9]|[12]\\d|3[01]");
    if (!Year.of(number(request, "year", YEAR)).atMonth(month).isValidDay(day)) {
      throw new NotFoundResponse();
    }
  }

  private static int number(Context request, String part, String pattern) {
    String text = request.pathParam(part);
    if (!text.matches(pattern)) {
      throw new NotFoundResponse();
    }
    return Integer.parseInt(text);
  }

  private ZoneId zone() {
    return identity.timeZone();
  }
}
