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
import needledrop.web.studio.entries.EntryText;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.page.TimeFormatter;
import needledrop.web.studio.permission.EntryPermissions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The routes that keep unsaved editor content (working copies) while a member types, compare it
 * with the entry, and discard it.
 */
final class WorkingCopyScreens implements Routes {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PATH = "/studio/copies";

  /** The response to an editor whose copy was saved, as JSON. */
  private record SaveResponse(String at, String warning) {}

  private final StudioPages studioPages;
  private final Entries entries;
  private final WorkingCopies copies;
  private final Members members;
  private final Sessions sessions;
  private final TimeFormatter timeFormatter;
  private final EntryPermissions permissions;

  WorkingCopyScreens(
      StudioPages studioPages,
      Entries entries,
      WorkingCopies copies,
      Members members,
      Sessions sessions,
      TimeFormatter timeFormatter,
      EntryPermissions permissions) {
    this.studioPages = studioPages;
    this.entries = entries;
    this.copies = copies;
    this.members = members;
    this.sessions = sessions;
    this.timeFormatter = timeFormatter;
    this.permissions = permissions;
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

  /** Warns of newer versions of the entry, and of other members who edit it. */
  private String warning(Entry entry, WorkingCopy copy) {
    List<String> warnings = new ArrayList<>();
    if (entry.version() > copy.version()) {
      warnings.add(
          studioPages.translate(
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
    Message name =
        other.member().equals(self)
            ? Message.of("Another of your tabs")
            : members
                .find(other.member())
                .map(member -> Message.untranslated(member.name()))
                .orElse(Message.of("Another member"));
    return studioPages.translate(
        "{name} has unsaved changes to this entry, from {date}.",
        "name",
        name,
        "date",
        timeFormatter.dateTime(other.saved()));
  }

  /** Shows what saving the copy would change. */
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
