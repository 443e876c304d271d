package needledrop.web.studio.writing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import needledrop.journal.editor.Revision;
import needledrop.journal.editor.Revisions;
import needledrop.journal.editor.TextDiff;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.SaveResult;
import needledrop.store.Ids;
import needledrop.store.Ids.EntryId;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.entries.EntryText;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;

/**
 * The screens that list the saved revisions of an entry, show what each one changed, and restore
 * one.
 */
final class RevisionScreens implements Routes {
  private static final String PATH = "/studio/entries/{id}/revisions";
  private static final int PAGE_SIZE = 30;

  private final StudioPages studioPages;
  private final Entries entries;
  private final Revisions revisions;
  private final Sessions sessions;
  private final TimeFormatter timeFormatter;

  RevisionScreens(
      StudioPages studioPages,
      Entries entries,
      Revisions revisions,
      Sessions sessions,
      TimeFormatter timeFormatter) {
    this.studioPages = studioPages;
    this.entries = entries;
    this.revisions = revisions;
    this.sessions = sessions;
    this.timeFormatter = timeFormatter;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::list, Access.WRITE);
    routes.get(PATH + "/{version}", this::show, Access.WRITE);
    routes.post(PATH + "/{version}/restore", this::restore, Access.WRITE);
  }

  private void list(Context request) {
    Entry entry = getEntry(request);
    int from =
        Ids.parseNumber(request.queryParam("before"))
            .filter(number -> number <= Integer.MAX_VALUE)
            .map(Long::intValue)
            .orElse(Integer.MAX_VALUE);
    List<RevisionLine> lines =
        revisions.before(entry.id(), from, PAGE_SIZE).stream()
            .map(revision -> line(entry, revision))
            .toList();
    studioPages.show(request, "writing/revisions", Map.of("entry", entry, "lines", lines));
  }

  private RevisionLine line(Entry entry, Revision revision) {
    return new RevisionLine(
        revision,
        timeFormatter.dateTime(revision.saved()),
        address(entry) + "/revisions/" + revision.version(),
        revision.version() == entry.version());
  }

  private static String address(Entry entry) {
    return "/studio/entries/" + entry.id().value();
  }

  /** Shows what this revision changed; for the first, its whole text. */
  private void show(Context request) {
    Entry entry = getEntry(request);
    Revision revision = getRevision(request, entry);
    String before =
        revisions.before(entry.id(), revision.version(), 1).stream()
            .map(earlier -> EntryText.of(earlier.content()))
            .findFirst()
            .orElse("");
    studioPages.show(
        request,
        "writing/revision",
        Map.of(
            "entry", entry,
            "line", line(entry, revision),
            "difference", TextDiff.between(before, EntryText.of(revision.content()))));
  }

  /** Saves an old version again as the newest revision, so that no revision is lost. */
  private void restore(Context request) {
    Entry entry = getEntry(request);
    Revision revision = getRevision(request, entry);
    SaveResult saveResult =
        entries.save(
            entry.id(),
            entry.version(),
            revisions.restorable(revision),
            sessions.findMemberId(request).orElseThrow());
    FlashMessage done =
        switch (saveResult) {
          case SaveResult.Success _ ->
              FlashMessage.success(
                  "Version {version} was restored.", "version", revision.version());
          case SaveResult.Conflict _ ->
              FlashMessage.error("Another version was just saved. Check it before you restore.");
        };
    studioPages.redirect(request, address(entry), done);
  }

  private Entry getEntry(Context request) {
    return entries
        .find(new EntryId(RequestParameters.pathNumber(request, "id")))
        .orElseThrow(NotFoundResponse::new);
  }

  private Revision getRevision(Context request, Entry entry) {
    long version = RequestParameters.pathNumber(request, "version");
    return revisions
        .find(entry.id(), (int) Math.min(version, Integer.MAX_VALUE))
        .orElseThrow(NotFoundResponse::new);
  }
}
