package needledrop.web.studio.entries;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.SaveResult;
import needledrop.journal.member.AuditEvent;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.StudioPages;
import org.jspecify.annotations.Nullable;

/**
 * The studio's editor of one entry, with routes that create, save, publish, schedule, bin and
 * restore it.
 */
final class EntryScreens implements Routes {
  private static final String PATH = "/studio/entries";

  private final StudioPages studioPages;
  private final Entries entries;
  private final EntryLookup lookup;
  private final EntryForms forms;
  private final EntryFormReader formReader;
  private final EntryEditor entryEditor;
  private final PublishingActions publishing;
  private final Sessions sessions;

  EntryScreens(
      StudioPages studioPages,
      Entries entries,
      EntryLookup lookup,
      EntryForms forms,
      EntryFormReader formReader,
      EntryEditor entryEditor,
      PublishingActions publishing,
      Sessions sessions) {
    this.studioPages = studioPages;
    this.entries = entries;
    this.lookup = lookup;
    this.forms = forms;
    this.formReader = formReader;
    this.entryEditor = entryEditor;
    this.publishing = publishing;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(PATH, this::create, Access.WRITE);
    routes.get(
        PATH + "/new", request -> show(request, null, forms.initial(request, null)), Access.WRITE);
    routes.get(PATH + "/{id}", this::open, Access.WRITE);
    routes.post(PATH + "/{id}", this::save, Access.WRITE);
    routes.post(PATH + "/{id}/bin", this::bin, Access.WRITE);
    routes.post(PATH + "/{id}/restore", this::restore, Access.WRITE);
  }

  private void open(Context request) {
    Entry entry = lookup.get(request);
    show(request, entry, forms.initial(request, entry));
  }

  private void show(Context request, @Nullable Entry entry, Form form) {
    studioPages.show(
        request, "entries/entry", Map.of("screen", entryEditor.screen(request, entry, form, null)));
  }

  private void showAgain(Context request, @Nullable Entry entry, Form form, @Nullable Entry newer) {
    studioPages.showInvalid(
        request,
        "entries/entry",
        Map.of("screen", entryEditor.screen(request, entry, form, newer)));
  }

  private void create(Context request) {
    Form form = forms.submitted(request);
    Optional<EntryContent> content = formReader.read(form, false);
    if (content.isEmpty()) {
      redraw(request, null, form);
      return;
    }
    Entry entry = entries.add(member(request), content.get());
    finish(request, entry, form);
  }

  private void save(Context request) {
    Entry entry = lookup.get(request);
    Form form = forms.submitted(request);
    Optional<EntryContent> content =
        formReader.read(form, entry.isPublished() || entry.due() != null);
    if (content.isEmpty()) {
      redraw(request, entry, form);
      return;
    }
    Long version = form.number("version");
    int baseVersion = version == null ? 0 : Math.toIntExact(version);
    switch (entries.save(entry.id(), baseVersion, content.get(), member(request))) {
      case SaveResult.Success(Entry saved) -> finish(request, saved, form);
      case SaveResult.Conflict(Entry newer) -> showConflict(request, newer, form);
    }
  }

  /** Shows the form again if it is invalid, or if a button asked for no saving. */
  private void redraw(Context request, @Nullable Entry entry, Form form) {
    if (form.isValid()) {
      show(request, entry, form);
    } else {
      showAgain(request, entry, form, null);
    }
  }

  /** Shows both versions; saving again then replaces the newer one. */
  private void showConflict(Context request, Entry newer, Form form) {
    form.reject("title", "Another version was saved in the meantime, perhaps in another tab.");
    form.with("version", newer.version());
    showAgain(request, newer, form, newer);
    request.status(HttpStatus.CONFLICT);
  }

  private void finish(Context request, Entry entry, Form form) {
    forms.deleteWorkingCopy(request, form);
    studioPages.redirect(request, PATH + "/" + entry.id().value(), publishing.perform(entry, form));
  }

  private void bin(Context request) {
    Entry entry = entries.bin(lookup.get(request).id());
    studioPages.redirect(
        request,
        PATH,
        FlashMessage.success("{title} was moved to the bin.", "title", entry.title())
            .withUndo(PATH + "/" + entry.id().value() + "/restore")
            .withAuditEvent(AuditEvent.DELETED));
  }

  private void restore(Context request) {
    Entry entry = entries.unpublish(lookup.get(request).id());
    studioPages.redirect(
        request,
        PATH,
        FlashMessage.success("{title} was restored as a draft.", "title", entry.title())
            .withAuditEvent(AuditEvent.RESTORED));
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow(NotFoundResponse::new);
  }
}
