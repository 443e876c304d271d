package needledrop.web.studio.entries;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Films;
import needledrop.journal.editor.WorkingCopies;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.Permission;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;
import needledrop.web.studio.permission.EntryPermissions;

/**
 * The studio's list of entries: drafts, published entries, the bin, and new entries that were never
 * saved.
 */
final class EntryListScreens implements Routes {
  private static final String PATH = "/studio/entries";
  private static final int PAGE_SIZE = 50;

  private final StudioPages studioPages;
  private final Entries entries;
  private final Films films;
  private final WorkingCopies workingCopies;
  private final EntryPermissions permissions;
  private final TimeFormatter timeFormatter;
  private final Sessions sessions;

  EntryListScreens(
      StudioPages studioPages,
      Entries entries,
      Films films,
      WorkingCopies workingCopies,
      EntryPermissions permissions,
      TimeFormatter timeFormatter,
      Sessions sessions) {
    this.studioPages = studioPages;
    this.entries = entries;
    this.films = films;
    this.workingCopies = workingCopies;
    this.permissions = permissions;
    this.timeFormatter = timeFormatter;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::list, Access.WRITE);
  }

  private void list(Context request) {
    int page = RequestParameters.pageNumber(request);
    List<EntryLine> published = published(request, page);
    studioPages.show(
        request,
        "entries/entries",
        Map.of(
            "drafts",
            page == 1 ? permissions.drafts(request).stream().map(this::line).toList() : List.of(),
            "published",
            published,
            "binned",
            page == 1 ? binned(request) : List.of(),
            "begun",
            page == 1 ? unsavedEntries(request) : List.of(),
            "page",
            page,
            "more",
            published.size() == PAGE_SIZE && !published(request, page + 1).isEmpty()));
  }

  /** One page of the published entries that the signed-in member may change. */
  private List<EntryLine> published(Context request, int page) {
    List<Entry> found =
        sessions.can(request, Permission.EDIT)
            ? entries.newest(page, PAGE_SIZE)
            : entries.newestByAuthor(member(request), page, PAGE_SIZE);
    return found.stream().map(this::line).toList();
  }

  /** The working copies of new entries that were never saved. */
  private List<WorkingCopyLine> unsavedEntries(Context request) {
    return workingCopies.ofNewEntries(member(request)).stream()
        .map(copy -> WorkingCopyLine.of(copy, timeFormatter))
        .toList();
  }

  private List<Choice> binned(Context request) {
    return permissions.binned(request).stream()
        .map(entry -> Choice.named(PATH + "/" + entry.id().value() + "/restore", entry.title()))
        .toList();
  }

  private EntryLine line(Entry entry) {
    String film = film(entry).map(Film::fullName).orElse("");
    Instant due = entry.due();
    return new EntryLine(
        entry,
        film,
        timeFormatter.dateTime(entry.updated()),
        due == null ? null : timeFormatter.dateTime(due));
  }

  private Optional<Film> film(Entry entry) {
    return Optional.ofNullable(entry.content().film()).flatMap(films::find);
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow(NotFoundResponse::new);
  }
}
