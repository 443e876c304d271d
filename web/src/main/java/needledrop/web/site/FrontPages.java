package needledrop.web.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import needledrop.journal.Entry;
import needledrop.web.http.Door;
import needledrop.web.http.Page;
import needledrop.web.http.Routes;

/** The front page with its teasers, the older ones behind it, and the archive of all entries. */
final class FrontPages implements Routes {
  private final Journal journal;
  private final Sheet sheet;
  private final Teasers teasers;

  FrontPages(Journal journal, Sheet sheet, Teasers teasers) {
    this.journal = journal;
    this.sheet = sheet;
    this.teasers = teasers;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/", request -> show(request, 1), Door.OPEN);
    routes.get("/page/{number}", this::showOlder, Door.OPEN);
    routes.get("/archive", this::showArchive, Door.OPEN);
  }

  private void showOlder(Context request) throws IOException {
    String number = request.pathParam("number");
    if (!number.matches("[1-9]\\d{0,5}")) {
      throw new NotFoundResponse();
    }
    show(request, Integer.parseInt(number));
  }

  private void show(Context request, int number) throws IOException {
    int aPage = journal.settings().entriesAPage();
    List<Entry> entries = journal.entries().newest(number, aPage);
    if (entries.isEmpty() && number > 1) {
      throw new NotFoundResponse();
    }
    boolean isLast = (long) number * aPage >= journal.entries().published();
    sheet.publish(
        request,
        "site/front.jte",
        () ->
            Map.of(
                "page", page(number),
                "teasers", teasers.of(entries),
                "turn", Turn.at(number, isLast)));
  }

  private Page page(int number) {
    return number == 1
        ? sheet.page("", journal.settings().tagline(), "/")
        : sheet.page("Page " + number, null, "/page/" + number);
  }

  private void showArchive(Context request) throws IOException {
    sheet.publish(
        request,
        "site/archive.jte",
        () -> Map.of("page", sheet.page("Archive", null, "/archive"), "years", years()));
  }

  private List<ArchiveYear> years() {
    Calendar calendar = new Calendar(journal.settings());
    return journal.entries().newest(1, Integer.MAX_VALUE).stream()
        .collect(groupingBy(entry -> calendar.year(entry.date()), LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(year -> new ArchiveYear(year.getKey(), lines(year.getValue())))
        .toList();
  }

  private List<ArchiveYear.Line> lines(List<Entry> entries) {
    return entries.stream().map(entry -> ArchiveYear.Line.of(journal, entry)).toList();
  }
}
