package needledrop.web.studio.writing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import needledrop.journal.editor.TextDiff;
import needledrop.journal.editor.WorkingCopies;
import needledrop.journal.editor.WorkingCopy;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.Members;
import needledrop.message.Message;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.desk.FlashMessage;
import needledrop.web.studio.desk.StudioPages;
import needledrop.web.studio.desk.TimeFormatter;
import needledrop.web.studio.desk.Workshop;
import needledrop.web.studio.entries.EntryPermissions;
import needledrop.web.studio.entries.EntryText;
import needledrop.web.words.Translator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The editors' copies of what is not saved: kept as it is typed, compared, and thrown away. */
final class WorkingCopyScreens implements Routes {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PATH = "/studio/copies";

  /** What an editor hears after its copy was kept, as JSON. */
  private record SaveResponse(String at, String warning) {}

  private final StudioPages studioPages;
  private final Entries entries;
  private final WorkingCopies copies;
  private final Members members;
  private final Sessions sessions;
  private final Supplier<Translator> words;
  private final TimeFormatter timeFormatter;
  private final EntryPermissions permissions;

  WorkingCopyScreens(
      StudioPages studioPages, Workshop shop, Sessions sessions, TimeFormatter timeFormatter) {
    this.studioPages = studioPages;
    this.entries = shop.entries();
    this.copies = shop.writing().workingCopies();
    this.members = shop.members();
    this.sessions = sessions;
    this.words = () -> shop.masthead().translator();
    this.timeFormatter = timeFormatter;
    this.permissions = new EntryPermissions(shop.entries(), sessions);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(PATH, this::save, Access.WRITE);
    routes.get(PATH + "/{sheet}", this::compare, Access.WRITE);
    routes.post(PATH + "/{sheet}/drop", this::discard, Access.WRITE);
  }

  private void save(Context request) {
    MemberId member = member(request);
    Form form = Form.of(request);
    Entry entry = entry(form.number("entry"));
    if (entry != null) {
      permissions.check(request, entry.id());
    }
    Long version = form.number("version");
    Map<String, List<String>> fields = new TreeMap<>(form.values());
    fields.keySet().removeAll(List.of("act", "sheet", "entry", "version"));
    WorkingCopy copy =
        form.build(
                "body",
                () ->
                    copies.save(
                        member,
                        form.get("sheet"),
                        entry == null ? null : entry.id(),
                        version == null ? 0 : Math.toIntExact(version),
                        fields))
            .orElseThrow(() -> new BadRequestResponse("This cannot be saved."));
    SaveResponse saveResponse =
        new SaveResponse(
            timeFormatter.timeOfDay(copy.saved()), entry == null ? "" : warning(entry, copy));
    request.contentType("application/json").result(JSON.writeValueAsString(saveResponse));
  }

  private @Nullable Entry entry(@Nullable Long id) {
    return id == null ? null : entries.find(new EntryId(id)).orElseThrow(NotFoundResponse::new);
  }

  /** What the writer should know of others who write the same entry. */
  private String warning(Entry entry, WorkingCopy copy) {
    List<String> warnings = new ArrayList<>();
    if (entry.version() > copy.version()) {
      warnings.add(
          words
              .get()
              .translate(
                  "Another version was saved at {time}. Yours is kept separately; saving "
                      + "shows both.",
                  "time",
                  timeFormatter.dateTime(entry.updated())));
    }
    copies.of(entry.id()).stream()
        .filter(other -> !other.editorId().equals(copy.editorId()))
        .filter(other -> other.version() == entry.version())
        .findFirst()
        .map(other -> otherEditorWarning(other, copy.member()))
        .ifPresent(warnings::add);
    return String.join(" ", warnings);
  }

  private String otherEditorWarning(WorkingCopy other, MemberId self) {
    Message who =
        other.member().equals(self)
            ? Message.of("Another tab of yours")
            : members
                .find(other.member())
                .map(member -> Message.untranslated(member.name()))
                .orElse(Message.of("Another member"));
    return words
        .get()
        .translate(
            "{name} has unsaved changes to this entry from {date}.",
            "name",
            who,
            "date",
            timeFormatter.dateTime(other.saved()));
  }

  /** What would become of the saved text, were the copy saved. */
  private void compare(Context request) {
    WorkingCopy copy = getCopy(request);
    Entry entry =
        copy.entry() == null ? null : entries.find(copy.entry()).orElseThrow(NotFoundResponse::new);
    String saved = entry == null ? "" : EntryText.of(entry.content());
    studioPages.show(
        request,
        "writing/workingCopy",
        Map.of(
            "heading", heading(copy),
            "editor", editorAddress(copy),
            "sheet", copy.editorId(),
            "kept", timeFormatter.dateTime(copy.saved()),
            "difference", TextDiff.between(saved, EntryText.of(copy))));
  }

  private static Message heading(WorkingCopy copy) {
    String title = copy.first("title").strip();
    return title.isEmpty() ? Message.of("Untitled entry") : Message.untranslated(title);
  }

  private static String editorAddress(WorkingCopy copy) {
    return "/studio/entries/" + (copy.entry() == null ? "new" : copy.entry().value());
  }

  private void discard(Context request) {
    WorkingCopy copy = getCopy(request);
    copies.delete(copy.member(), copy.editorId());
    String next = copy.entry() == null ? "/studio/entries" : editorAddress(copy);
    studioPages.redirect(request, next, FlashMessage.success("Unsaved changes discarded."));
  }

  private WorkingCopy getCopy(Context request) {
    return Optional.of(request.pathParam("sheet"))
        .flatMap(sheet -> copies.find(member(request), sheet))
        .orElseThrow(NotFoundResponse::new);
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow(NotFoundResponse::new);
  }
}
