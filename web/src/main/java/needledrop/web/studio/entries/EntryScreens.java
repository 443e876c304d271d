package needledrop.web.studio.entries;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Films;
import needledrop.journal.editor.Proofreader;
import needledrop.journal.editor.PublishingTime;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.SaveResult;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.member.Permission;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.desk.Choice;
import needledrop.web.studio.desk.FlashMessage;
import needledrop.web.studio.desk.MediaPermissions;
import needledrop.web.studio.desk.MissingRow;
import needledrop.web.studio.desk.RequestParameters;
import needledrop.web.studio.desk.StudioPages;
import needledrop.web.studio.desk.TimeFormatter;
import needledrop.web.studio.desk.Workshop;
import org.jspecify.annotations.Nullable;

/** The entries, and the editor in which one is written, published and withdrawn. */
public final class EntryScreens implements Routes {
  private static final String PATH = "/studio/entries";
  private static final int PAGE_SIZE = 50;

  private final StudioPages studioPages;
  private final Entries entries;
  private final Films films;
  private final EntryForm entryForm;
  private final EntryEditor entryEditor;
  private final Sessions sessions;
  private final TimeFormatter timeFormatter;
  private final Workshop shop;
  private final EntryPermissions permissions;
  private final MediaPermissions mediaPermissions;

  public EntryScreens(
      StudioPages studioPages,
      Workshop shop,
      Sessions sessions,
      TimeFormatter timeFormatter,
      EntryPermissions own,
      MediaPermissions material) {
    this.studioPages = studioPages;
    this.entries = shop.entries();
    this.films = shop.films();
    this.entryForm = new EntryForm(shop.names(), shop.themes());
    this.entryEditor = new EntryEditor(shop, timeFormatter);
    this.sessions = sessions;
    this.timeFormatter = timeFormatter;
    this.shop = shop;
    this.permissions = own;
    this.mediaPermissions = material;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::list, Access.WRITE);
    routes.post(PATH, this::create, Access.WRITE);
    routes.get(
        PATH + "/new", request -> show(request, null, initialForm(request, null)), Access.WRITE);
    routes.post(PATH + "/preview", this::preview, Access.WRITE);
    routes.post(PATH + "/teaser", this::proposeTeaser, Access.WRITE);
    routes.post(PATH + "/findings", this::findings, Access.WRITE);
    routes.get(PATH + "/{id}", this::open, Access.WRITE);
    routes.post(PATH + "/{id}", this::save, Access.WRITE);
    routes.post(PATH + "/{id}/bin", this::bin, Access.WRITE);
    routes.post(PATH + "/{id}/restore", this::restore, Access.WRITE);
  }

  private void list(Context request) {
    int page = RequestParameters.pageNumber(request);
    List<EntryLine> published = published(request, page);
    studioPages.show(
        request,
        "entries/entries",
        Map.of(
            "drafts",
            page == 1 ? lines(request, entries.drafts()) : List.of(),
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

  /** One page of what readers see of all that whoever looks may change. */
  private List<EntryLine> published(Context request, int page) {
    List<Entry> found =
        sessions.can(request, Permission.EDIT)
            ? entries.newest(page, PAGE_SIZE)
            : entries.newestByAuthor(member(request), page, PAGE_SIZE);
    return found.stream().map(this::line).toList();
  }

  /** What was begun and never saved, by the title it has so far and where it is taken up. */
  private List<WorkingCopyLine> unsavedEntries(Context request) {
    return shop.writing().workingCopies().ofNewEntries(member(request)).stream()
        .map(copy -> WorkingCopyLine.of(copy, timeFormatter))
        .toList();
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow(NotFoundResponse::new);
  }

  /** Of some entries those that may be changed by whoever looks at them. */
  private List<EntryLine> lines(Context request, List<Entry> some) {
    return some.stream()
        .filter(entry -> permissions.canChange(request, entry))
        .map(this::line)
        .toList();
  }

  private List<Choice> binned(Context request) {
    return entries.binned().stream()
        .filter(entry -> permissions.canChange(request, entry))
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

  private void open(Context request) {
    Entry entry = getEntry(request);
    show(request, entry, initialForm(request, entry));
  }

  /** The form as it is kept, or as the unsaved copy holds it that is taken up. */
  private Form initialForm(Context request, @Nullable Entry entry) {
    Form form = storedForm(request, entry);
    Predicate<ClipId> placeable = mediaPermissions.placeableClips(request);
    List<ClipId> clips =
        EntryForm.clips(form).stream().filter(clip -> placeable.test(clip)).toList();
    return form.withAll("clips", clips.stream().map(ClipId::value).toList());
  }

  private Form storedForm(Context request, @Nullable Entry entry) {
    return Optional.ofNullable(request.queryParam("copy"))
        .flatMap(sheet -> shop.writing().workingCopies().find(member(request), sheet))
        .filter(copy -> Objects.equals(copy.entry(), entry == null ? null : entry.id()))
        .map(copy -> EntryForm.ofCopy(copy).with("taken", "yes"))
        .orElseGet(() -> newForm(entry, request.queryParams("clip")));
  }

  private Form newForm(@Nullable Entry entry, List<String> clips) {
    Form form =
        entry == null
            ? formForClips(clips)
            : EntryForm.of(entry.content(), entry.version(), film(entry));
    return form.with("sheet", UUID.randomUUID());
  }

  /** A new entry about clips, and about the film that they were cut from. */
  private Form formForClips(List<String> clips) {
    Form form = EntryForm.blank().withAll("clips", clips);
    ClipFilmLookup film = new ClipFilmLookup(shop.clips(), shop.footage(), films);
    return form.with("film", film.find(EntryForm.clips(form)).map(Film::fullName).orElse(""));
  }

  /** The form that was sent; refused if it places a clip of somebody else's. */
  private Form submittedForm(Context request) {
    Form form = Form.of(request);
    Predicate<ClipId> placeable = mediaPermissions.placeableClips(request);
    if (!EntryForm.clips(form).stream().allMatch(placeable)) {
      throw new ForbiddenResponse("This clip belongs to another member.");
    }
    return form;
  }

  private void show(Context request, @Nullable Entry entry, Form form) {
    studioPages.show(
        request,
        "entries/entry",
        Map.of(
            "screen",
            entryEditor.screen(
                entry, form, null, member(request), mediaPermissions.clips(request))));
  }

  private void showAgain(Context request, @Nullable Entry entry, Form form, @Nullable Entry newer) {
    studioPages.showInvalid(
        request,
        "entries/entry",
        Map.of(
            "screen",
            entryEditor.screen(
                entry, form, newer, member(request), mediaPermissions.clips(request))));
  }

  /** The preview of what stands in the form, which is kept nowhere. */
  private void preview(Context request) {
    studioPages.showFragment(
        request, "entries/preview", Map.of("preview", entryEditor.preview(submittedForm(request))));
  }

  /** What the writer may want to look at before publishing. */
  private void findings(Context request) {
    studioPages.showFragment(
        request,
        "entries/findings",
        Map.of(
            "findings",
            entryEditor.findings(submittedForm(request)),
            "words",
            shop.masthead().translator()));
  }

  /** A teaser made of the first sentences, as bare text. */
  private void proposeTeaser(Context request) {
    request
        .contentType("text/plain;charset=utf-8")
        .header("Cache-Control", "no-store")
        .result(entryEditor.proposeTeaser(submittedForm(request)));
  }

  private void create(Context request) {
    Form form = submittedForm(request);
    Optional<EntryContent> writing = read(form, false);
    if (writing.isEmpty()) {
      redraw(request, null, form);
      return;
    }
    Entry entry = entries.add(member(request), writing.get());
    finish(request, entry, form);
  }

  private void save(Context request) {
    Entry entry = getEntry(request);
    Form form = submittedForm(request);
    Optional<EntryContent> writing = read(form, entry.isPublished() || entry.due() != null);
    if (writing.isEmpty()) {
      redraw(request, entry, form);
      return;
    }
    Long version = form.number("version");
    int read = version == null ? 0 : Math.toIntExact(version);
    switch (entries.save(entry.id(), read, writing.get(), member(request))) {
      case SaveResult.Success(Entry kept) -> finish(request, kept, form);
      case SaveResult.Conflict(Entry newer) -> showConflict(request, newer, form);
    }
  }

  /**
   * What is to be saved; empty if only a look or a teaser was asked for.
   *
   * @param goesPublic whether readers see it, now or by itself later
   */
  private Optional<EntryContent> read(Form form, boolean goesPublic) {
    switch (form.get("act")) {
      case "look" -> {
        return Optional.empty();
      }
      case "teaser" -> {
        form.with("teaser", entryEditor.proposeTeaser(form));
        return Optional.empty();
      }
      case "schedule" -> {
        var _ = form.build("due", () -> publishingTime(form));
      }
      case String act when ClipOrder.isMove(act) -> {
        ClipOrder.move(form, act);
        return Optional.empty();
      }
      default -> {}
    }
    boolean withdrawn = List.of("withdraw", "unschedule").contains(form.get("act"));
    boolean published = List.of("publish", "schedule").contains(form.get("act"));
    if (published || (goesPublic && !withdrawn)) {
      refuseMissingClips(form);
    }
    return entryForm.parse(form);
  }

  private static void refuseMissingClips(Form form) {
    int clips = EntryForm.clips(form).size();
    var _ =
        form.build(
            "body",
            () -> {
              Proofreader.missingClips(form.raw("body"), clips)
                  .findFirst()
                  .ifPresent(number ->
                      form.reject("body", "This entry has no clip {number}.", "number", number));
              return true;
            });
  }

  private PublishingTime publishingTime(Form form) {
    return PublishingTime.parse(form.get("due"), timeFormatter.zone(), Instant.now());
  }

  /** Without a script, the preview button draws the same form again. */
  private void redraw(Context request, @Nullable Entry entry, Form form) {
    if (form.isValid()) {
      show(request, entry, form);
    } else {
      showAgain(request, entry, form, null);
    }
  }

  /** Both versions are shown; saving again is then a save over the newer one. */
  private void showConflict(Context request, Entry newer, Form form) {
    form.reject("title", "Another version was saved in the meantime, perhaps in another tab.");
    form.with("version", newer.version());
    showAgain(request, newer, form, newer);
    request.status(HttpStatus.CONFLICT);
  }

  private void finish(Context request, Entry entry, Form form) {
    shop.writing().workingCopies().delete(member(request), form.get("sheet"));
    FlashMessage flashMessage =
        switch (form.get("act")) {
          case "publish" ->
              FlashMessage.success(
                  "{title} was published.", "title", entries.publish(entry.id()).title());
          case "withdraw" ->
              FlashMessage.success(
                  "{title} was unpublished and is a draft again.",
                  "title",
                  entries.unpublish(entry.id()).title());
          case "schedule" -> schedule(entry, form);
          case "unschedule" ->
              FlashMessage.success(
                  "Scheduling canceled. {title} is a draft.",
                  "title",
                  entries.unschedule(entry.id()).title());
          default ->
              form.get(EntryForm.NEW_FILM).isEmpty()
                  ? FlashMessage.success("Saved.")
                  : FlashMessage.success(
                      "Saved. {title} was added to the catalog.",
                      "title",
                      form.get(EntryForm.NEW_FILM));
        };
    studioPages.redirect(
        request,
        PATH + "/" + entry.id().value(),
        switch (form.get("act")) {
          case "publish", "schedule" -> flashMessage.withAuditEvent(AuditEvent.PUBLISHED);
          case "withdraw" -> flashMessage.withAuditEvent(AuditEvent.WITHDRAWN);
          default -> flashMessage;
        });
  }

  private FlashMessage schedule(Entry entry, Form form) {
    PublishingTime due = publishingTime(form);
    entries.schedule(entry.id(), due.instant());
    String moment = timeFormatter.dateTime(due.instant());
    return due.ambiguous()
        ? FlashMessage.success(
            "{title} is scheduled for {date}. Clocks show that time twice that "
                + "night; the first one is used.",
            "title",
            entry.title(),
            "date",
            moment)
        : FlashMessage.success(
            "{title} is scheduled for {date}.", "title", entry.title(), "date", moment);
  }

  private void bin(Context request) {
    Entry entry = entries.bin(getEntry(request).id());
    studioPages.redirect(
        request,
        PATH,
        FlashMessage.success("{title} was moved to the bin.", "title", entry.title())
            .withUndo(PATH + "/" + entry.id().value() + "/restore")
            .withAuditEvent(AuditEvent.DELETED));
  }

  private void restore(Context request) {
    Entry entry = entries.unpublish(getEntry(request).id());
    studioPages.redirect(
        request,
        PATH,
        FlashMessage.success("{title} was restored as a draft.", "title", entry.title())
            .withAuditEvent(AuditEvent.RESTORED));
  }

  private Entry getEntry(Context request) {
    EntryId id = new EntryId(RequestParameters.pathNumber(request, "id"));
    return entries.find(id).orElseThrow(MissingRow.of(shop.damagedRows(), "entry", id));
  }
}
