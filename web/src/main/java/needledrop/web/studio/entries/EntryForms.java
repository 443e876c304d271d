package needledrop.web.studio.entries;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Films;
import needledrop.journal.editor.WorkingCopies;
import needledrop.journal.entry.Entry;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Form;
import needledrop.web.http.Sessions;
import needledrop.web.studio.permission.MediaPermissions;
import org.jspecify.annotations.Nullable;

/** Creates the form with which the editor of an entry opens, and reads the form that it submits. */
final class EntryForms {
  private final WorkingCopies workingCopies;
  private final ClipFilmLookup clipFilms;
  private final Films films;
  private final MediaPermissions permissions;
  private final Sessions sessions;

  EntryForms(
      WorkingCopies workingCopies,
      ClipFilmLookup clipFilms,
      Films films,
      MediaPermissions permissions,
      Sessions sessions) {
    this.workingCopies = workingCopies;
    this.clipFilms = clipFilms;
    this.films = films;
    this.permissions = permissions;
    this.sessions = sessions;
  }

  /** The form of the stored entry, of a new one, or of the working copy that the URL names. */
  Form initial(Context request, @Nullable Entry entry) {
    Form form = storedForm(request, entry);
    Predicate<ClipId> placeable = permissions.placeableClips(request);
    List<ClipId> clips =
        EntryForm.clips(form).stream().filter(clip -> placeable.test(clip)).toList();
    return form.withAll("clips", clips.stream().map(ClipId::value).toList());
  }

  private Form storedForm(Context request, @Nullable Entry entry) {
    return Optional.ofNullable(request.queryParam("copy"))
        .flatMap(editorId -> workingCopies.find(member(request), editorId))
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

  /** A new entry about these clips, and about the film that they were cut from. */
  private Form formForClips(List<String> clips) {
    Form form = EntryForm.blank().withAll("clips", clips);
    return form.with("film", clipFilms.find(EntryForm.clips(form)).map(Film::fullName).orElse(""));
  }

  /** The submitted form; throws if it places a clip that belongs to another member. */
  Form submitted(Context request) {
    Form form = Form.of(request);
    Predicate<ClipId> placeable = permissions.placeableClips(request);
    if (!EntryForm.clips(form).stream().allMatch(placeable)) {
      throw new ForbiddenResponse("This clip belongs to another member.");
    }
    return form;
  }

  /** Deletes the working copy of a form that was saved. */
  void deleteWorkingCopy(Context request, Form form) {
    workingCopies.delete(member(request), form.get("sheet"));
  }

  private Optional<Film> film(Entry entry) {
    return Optional.ofNullable(entry.content().film()).flatMap(films::find);
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow(NotFoundResponse::new);
  }
}
