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
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.SaveResult;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.member.Permission;
import needledrop.journal.writing.Proofreader;
import needledrop.journal.writing.PublishingTime;
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
  private static final String HOME = "/studio/entries";
  private static final int A_PAGE = 50;

  private final StudioPages studioPages;
  private final Entries entries;
  private final Films films;
  private final EntryForm reading;
  private final Editor editor;
  private final Sessions sessions;
  private final TimeFormatter timeFormatter;
  private final Workshop shop;
  private final OwnEntries own;
  private final MediaPermissions material;

  public EntryScreens(
      StudioPages studioPages,
      Workshop shop,
      Sessions sessions,
      TimeFormatter timeFormatter,
      OwnEntries own,
      MediaPermissions material) {
    this.studioPages = studioPages;
    this.entries = shop.entries();
    this.films = shop.films();
    this.reading = new EntryForm(shop.names(), shop.themes());
    this.editor = new Editor(shop, timeFormatter);
    this.sessions = sessions;
    this.timeFormatter = timeFormatter;
    this.shop = shop;
    this.own = own;
    this.material = material;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(HOME, this::list, Access.WRITE);
    routes.post(HOME, this::begin, Access.WRITE);
    routes.get(HOME + "/new", request -> show(request, null, filled(request, null)), Access.WRITE);
    routes.post(HOME + "/preview", this::preview, Access.WRITE);
    routes.post(HOME + "/teaser", this::proposeTeaser, Access.WRITE);
    routes.post(HOME + "/findings", this::findings, Access.WRITE);
    routes.get(HOME + "/{id}", this::open, Access.WRITE);
    routes.post(HOME + "/{id}", this::save, Access.WRITE);
    routes.post(HOME + "/{id}/bin", this::bin, Access.WRITE);
    routes.post(HOME + "/{id}/restore", this::restore, Access.WRITE);
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
            page == 1 ? begun(request) : List.of(),
            "page",
            page,
            "more",
            published.size() == A_PAGE && !published(request, page + 1).isEmpty()));
  }

  /** One page of what readers see of all that whoever looks may change. */
  private List<EntryLine> published(Context request, int page) {
    List<Entry> found =
        sessions.can(request, Permission.EDIT)
            ? entries.newest(page, A_PAGE)
            : entries.newestByAuthor(member(request), page, A_PAGE);
    return found.stream().map(this::line).toList();
  }

  /** What was begun and never saved, by the title it has so far and where it is taken up. */
  private List<CopyLine> begun(Context request) {
    return shop.writing().workingCopies().ofNewEntries(member(request)).stream()
        .map(copy -> CopyLine.of(copy, timeFormatter))
        .toList();
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow(NotFoundResponse::new);
  }

  /** Of some entries those that may be changed by whoever looks at them. */
  private List<EntryLine> lines(Context request, List<Entry> some) {
    return some.stream().filter(entry -> own.mayChange(request, entry)).map(this::line).toList();
  }

  private List<Choice> binned(Context request) {
    return entries.binned().stream()
        .filter(entry -> own.mayChange(request, entry))
        .map(entry -> Choice.named(HOME + "/" + entry.id().value() + "/restore", entry.title()))
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
    Entry entry = found(request);
    show(request, entry, filled(request, entry));
  }

  /** The form as it is kept, or as the unsaved copy holds it that is taken up. */
  private Form filled(Context request, @Nullable Entry entry) {
    Form form = asKept(request, entry);
    Predicate<ClipId> placeable = material.placeableClips(request);
    List<ClipId> clips =
        EntryForm.clips(form).stream().filter(clip -> placeable.test(clip)).toList();
    return form.withAll("clips", clips.stream().map(ClipId::value).toList());
  }

  private Form asKept(Context request, @Nullable Entry entry) {
    return Optional.ofNullable(request.queryParam("copy"))
        .flatMap(sheet -> shop.writing().workingCopies().find(member(request), sheet))
        .filter(copy -> Objects.equals(copy.entry(), entry == null ? null : entry.id()))
        .map(copy -> EntryForm.takenUp(copy).with("taken", "yes"))
        .orElseGet(() -> freshly(entry, request.queryParams("clip")));
  }

  private Form freshly(@Nullable Entry entry, List<String> clips) {
    Form form =
        entry == null
            ? aboutClips(clips)
            : EntryForm.of(entry.content(), entry.version(), film(entry));
    return form.with("sheet", UUID.randomUUID());
  }

  /** A new entry about clips, and about the film that they were cut from. */
  private Form aboutClips(List<String> clips) {
    Form form = EntryForm.blank().withAll("clips", clips);
    FilmOfClips film = new FilmOfClips(shop.clips(), shop.footage(), films);
    return form.with("film", film.of(EntryForm.clips(form)).map(Film::fullName).orElse(""));
  }

  /** The form that was sent; refused if it places a clip of somebody else's. */
  private Form sent(Context request) {
    Form form = Form.of(request);
    Predicate<ClipId> placeable = material.placeableClips(request);
    if (!EntryForm.clips(form).stream().allMatch(placeable)) {
      throw new ForbiddenResponse("This clip is somebody else's.");
    }
    return form;
  }

  private void show(Context request, @Nullable Entry entry, Form form) {
    studioPages.show(
        request,
        "entries/entry",
        Map.of(
            "screen", editor.screen(entry, form, null, member(request), material.clips(request))));
  }

  private void showAgain(Context request, @Nullable Entry entry, Form form, @Nullable Entry newer) {
    studioPages.showInvalid(
        request,
        "entries/entry",
        Map.of(
            "screen", editor.screen(entry, form, newer, member(request), material.clips(request))));
  }

  /** The preview of what stands in the form, which is kept nowhere. */
  private void preview(Context request) {
    studioPages.showFragment(
        request, "entries/preview", Map.of("preview", editor.preview(sent(request))));
  }

  /** What the writer may want to look at before publishing. */
  private void findings(Context request) {
    studioPages.showFragment(
        request,
        "entries/findings",
        Map.of("findings", editor.findings(sent(request)), "words", shop.masthead().translator()));
  }

  /** A teaser made of the first sentences, as bare text. */
  private void proposeTeaser(Context request) {
    request
        .contentType("text/plain;charset=utf-8")
        .header("Cache-Control", "no-store")
        .result(editor.teaser(sent(request)));
  }

  private void begin(Context request) {
    Form form = sent(request);
    Optional<EntryContent> writing = read(form, false);
    if (writing.isEmpty()) {
      drawAgain(request, null, form);
      return;
    }
    Entry entry = entries.add(member(request), writing.get());
    finish(request, entry, form);
  }

  private void save(Context request) {
    Entry entry = found(request);
    Form form = sent(request);
    Optional<EntryContent> writing = read(form, entry.isPublished() || entry.due() != null);
    if (writing.isEmpty()) {
      drawAgain(request, entry, form);
      return;
    }
    Long version = form.number("version");
    int read = version == null ? 0 : Math.toIntExact(version);
    switch (entries.save(entry.id(), read, writing.get(), member(request))) {
      case SaveResult.Success(Entry kept) -> finish(request, kept, form);
      case SaveResult.Conflict(Entry newer) -> overtaken(request, newer, form);
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
        form.with("teaser", editor.teaser(form));
        return Optional.empty();
      }
      case "schedule" -> {
        var _ = form.build("due", () -> due(form));
      }
      case String act when ClipOrder.isAsked(act) -> {
        ClipOrder.change(form, act);
        return Optional.empty();
      }
      default -> {}
    }
    boolean withdrawn = List.of("withdraw", "unschedule").contains(form.get("act"));
    boolean published = List.of("publish", "schedule").contains(form.get("act"));
    if (published || (goesPublic && !withdrawn)) {
      refuseMissingClips(form);
    }
    return reading.read(form);
  }

  private static void refuseMissingClips(Form form) {
    int clips = EntryForm.clips(form).size();
    var _ =
        form.build(
            "body",
            () -> {
              Proofreader.missingClips(form.raw("body"), clips)
                  .findFirst()
                  .ifPresent(
                      number -> form.reject("body", "There is no clip {} in this entry.", number));
              return true;
            });
  }

  private PublishingTime due(Form form) {
    return PublishingTime.parse(form.get("due"), timeFormatter.zone(), Instant.now());
  }

  /** Without a script, the preview button draws the same form again. */
  private void drawAgain(Context request, @Nullable Entry entry, Form form) {
    if (form.isValid()) {
      show(request, entry, form);
    } else {
      showAgain(request, entry, form, null);
    }
  }

  /** Both versions are shown; saving again is then a save over the newer one. */
  private void overtaken(Context request, Entry newer, Form form) {
    form.reject("title", "Another version was saved meanwhile, perhaps in another tab.");
    form.with("version", newer.version());
    showAgain(request, newer, form, newer);
    request.status(HttpStatus.CONFLICT);
  }

  private void finish(Context request, Entry entry, Form form) {
    shop.writing().workingCopies().delete(member(request), form.get("sheet"));
    FlashMessage flashMessage =
        switch (form.get("act")) {
          case "publish" ->
              FlashMessage.success("{} is published.", entries.publish(entry.id()).title());
          case "withdraw" ->
              FlashMessage.success("{} is a draft again.", entries.unpublish(entry.id()).title());
          case "schedule" -> schedule(entry, form);
          case "unschedule" ->
              FlashMessage.success("{} stays a draft.", entries.unschedule(entry.id()).title());
          default ->
              form.get(EntryForm.NEW_FILM).isEmpty()
                  ? FlashMessage.success("Saved.")
                  : FlashMessage.success(
                      "Saved. {} is new in the catalog.", form.get(EntryForm.NEW_FILM));
        };
    studioPages.redirect(
        request,
        HOME + "/" + entry.id().value(),
        switch (form.get("act")) {
          case "publish", "schedule" -> flashMessage.withAuditEvent(AuditEvent.PUBLISHED);
          case "withdraw" -> flashMessage.withAuditEvent(AuditEvent.WITHDRAWN);
          default -> flashMessage;
        });
  }

  private FlashMessage schedule(Entry entry, Form form) {
    PublishingTime due = due(form);
    entries.schedule(entry.id(), due.instant());
    String moment = timeFormatter.dateTime(due.instant());
    return due.ambiguous()
        ? FlashMessage.success(
            "{} appears on {}. The clocks show that time twice that night; the first is meant.",
            entry.title(),
            moment)
        : FlashMessage.success("{} appears on {}.", entry.title(), moment);
  }

  private void bin(Context request) {
    Entry entry = entries.bin(found(request).id());
    studioPages.redirect(
        request,
        HOME,
        FlashMessage.success("{} lies in the bin.", entry.title())
            .withUndo(HOME + "/" + entry.id().value() + "/restore")
            .withAuditEvent(AuditEvent.DELETED));
  }

  private void restore(Context request) {
    Entry entry = entries.unpublish(found(request).id());
    studioPages.redirect(
        request,
        HOME,
        FlashMessage.success("{} is back, as a draft.", entry.title())
            .withAuditEvent(AuditEvent.RESTORED));
  }

  private Entry found(Context request) {
    EntryId id = new EntryId(RequestParameters.pathNumber(request, "id"));
    return entries.find(id).orElseThrow(MissingRow.of(shop.damagedRows(), "entry", id));
  }
}
