package needledrop.web.studio.cutting;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import needledrop.cut.Beats;
import needledrop.cut.Edit;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipDraft;
import needledrop.journal.clip.ClipDrafts;
import needledrop.journal.clip.Clips;
import needledrop.journal.clip.DraftSequence;
import needledrop.journal.clip.DraftSequence.Piece;
import needledrop.media.Span;
import needledrop.media.process.MediaException;
import needledrop.store.Ids;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.permission.MediaPermissions;
import needledrop.web.studio.shots.ShotLine;
import org.jspecify.annotations.Nullable;

/**
 * The screen that cuts a clip: members order shots, give each sequence a song, snap cuts to its
 * beats, and start the rendering. Every button saves the draft.
 */
final class CutScreens implements Routes {
  private static final String PATH = "/studio/cuts";

  private final StudioPages pages;
  private final ClipDrafts drafts;
  private final Clips clips;
  private final CutScreenBuilder screenBuilder;
  private final SongBeats beats;
  private final MediaPermissions permissions;
  private final Sessions sessions;

  CutScreens(
      StudioPages pages,
      ClipDrafts drafts,
      Clips clips,
      CutScreenBuilder screenBuilder,
      SongBeats beats,
      MediaPermissions permissions,
      Sessions sessions) {
    this.pages = pages;
    this.drafts = drafts;
    this.clips = clips;
    this.screenBuilder = screenBuilder;
    this.beats = beats;
    this.permissions = permissions;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(PATH, this::create, Access.WRITE);
    routes.get(PATH + "/{id}", this::show, Access.WRITE);
    routes.post(PATH + "/{id}", this::submit, Access.WRITE);
    routes.post(PATH + "/{id}/forget", this::delete, Access.WRITE);
    routes.post("/studio/clips/{id}/cut", this::reopen, Access.WRITE);
  }

  private void create(Context request) {
    ClipDrafts.StoredDraft storedDraft =
        drafts.add(new ClipDraft(pages.translate("Untitled clip"), List.of()), null);
    drafts
        .owners()
        .set(storedDraft.id(), sessions.findMemberId(request).orElseThrow(ForbiddenResponse::new));
    request.redirect(
        address(storedDraft, selectedFootage(request, request.queryParam("footage"))),
        HttpStatus.SEE_OTHER);
  }

  /** Opens the draft of a clip; if it was deleted, it is rebuilt from the edit of the clip. */
  private void reopen(Context request) {
    ClipId id = new ClipId(RequestParameters.pathNumber(request, "id"));
    Clip clip = clips.find(id).orElseThrow(NotFoundResponse::new);
    ClipDrafts.StoredDraft storedDraft = drafts.findByClip(id).orElseGet(() -> draftFrom(clip));
    request.redirect(PATH + "/" + storedDraft.id(), HttpStatus.SEE_OTHER);
  }

  /** Rebuilds a draft from the edit of a clip; it has the owner of the clip. */
  private ClipDrafts.StoredDraft draftFrom(Clip clip) {
    ClipDrafts.StoredDraft storedDraft = drafts.add(ClipDraft.from(clip.edit()), clip.id());
    clips
        .owners()
        .find(clip.id().value())
        .ifPresent(owner -> drafts.owners().set(storedDraft.id(), owner));
    return storedDraft;
  }

  private void show(Context request) {
    ClipDrafts.StoredDraft storedDraft = getDraft(request);
    CutScreen screen =
        screenBuilder.build(
            storedDraft.id(),
            storedDraft.draft(),
            ClipDraftForm.of(storedDraft.draft()),
            selectedFootage(request, request.queryParam("footage")),
            permissions.footage(request));
    pages.show(request, "cutting/cut", Map.of("screen", screen));
  }

  private Optional<FootageId> selectedFootage(Context request, @Nullable String number) {
    return Ids.parseNumber(number).filter(permissions.footage(request)::test).map(FootageId::new);
  }

  /** Reads the form, performs the action of the button, and saves the draft. */
  private void submit(Context request) {
    ClipDrafts.StoredDraft storedDraft = getDraft(request);
    Form form = Form.of(request);
    Optional<FootageId> footage = selectedFootage(request, form.get("footage"));
    ClipDraft typed = ClipDraftForm.parse(form);
    checkFootagePermissions(request, typed, storedDraft.draft());
    FormAction formAction = FormAction.of(form.get("act"));
    Optional<ClipDraft> changed =
        form.isValid() ? apply(typed, formAction, form, footage) : Optional.empty();
    if (changed.isEmpty() || !form.isValid()) {
      CutScreen screen =
          screenBuilder.build(storedDraft.id(), typed, form, footage, permissions.footage(request));
      pages.showInvalid(request, "cutting/cut", Map.of("screen", screen));
      return;
    }
    drafts.update(storedDraft.id(), changed.get());
    switch (formAction.name()) {
      case "render" -> render(request, storedDraft, changed.get());
      case "beats" ->
          pages.redirect(
              request,
              address(storedDraft, footage),
              FlashMessage.success("Cuts snapped to the beat."));
      case "keep" ->
          pages.redirect(request, address(storedDraft, footage), FlashMessage.success("Saved."));
      default -> request.redirect(address(storedDraft, footage), HttpStatus.SEE_OTHER);
    }
  }

  /** Footage of other members may stay in a draft, but may not be added. */
  private void checkFootagePermissions(Context request, ClipDraft typed, ClipDraft before) {
    LongPredicate visible = permissions.footage(request);
    Set<FootageId> present = before.footage();
    if (!typed.footage().stream()
        .allMatch(id -> present.contains(id) || visible.test(id.value()))) {
      throw new ForbiddenResponse("This footage belongs to another member.");
    }
  }

  private Optional<ClipDraft> apply(
      ClipDraft clipDraft, FormAction action, Form form, Optional<FootageId> footage) {
    return form.build(
        "title",
        () ->
            switch (action.name()) {
              case "add" ->
                  clipDraft.addPieces(
                      targetSequence(form), selectedPieces(form, footage), nextTitle(clipDraft));
              case "drop", "earlier", "later", "up", "down", "away", "beats" ->
                  change(clipDraft, action.index(0, clipDraft.sequences().size()), action, form);
              default -> clipDraft;
            });
  }

  private ClipDraft change(ClipDraft clipDraft, int sequence, FormAction action, Form form) {
    return switch (action.name()) {
      case "up" -> clipDraft.moveEarlier(sequence);
      case "down" -> clipDraft.moveLater(sequence);
      default -> clipDraft.changeSequence(sequence, one -> change(one, sequence, action, form));
    };
  }

  private DraftSequence change(DraftSequence sequence, int number, FormAction action, Form form) {
    return switch (action.name()) {
      case "drop" -> sequence.removePiece(action.index(1, sequence.pieces().size()));
      case "earlier" -> sequence.moveEarlier(action.index(1, sequence.pieces().size()));
      case "later" -> sequence.moveLater(action.index(1, sequence.pieces().size()));
      case "away" -> sequence.withPieces(List.of());
      default -> snapToBeats(sequence, number, form);
    };
  }

  private String nextTitle(ClipDraft clipDraft) {
    return pages.translate("Sequence {number}", "number", clipDraft.sequences().size() + 1);
  }

  private static int targetSequence(Form form) {
    Long into = form.number("into");
    return into == null ? Integer.MAX_VALUE : (int) Math.min(into, Integer.MAX_VALUE);
  }

  /** The selected shots, in their order in the footage. */
  private List<Piece> selectedPieces(Form form, Optional<FootageId> footage) {
    List<Span> spans =
        footage.map(screenBuilder::shots).orElse(List.of()).stream()
            .filter(shot -> form.isChosen("shots", Integer.toString(shot.number())))
            .map(ShotLine::span)
            .toList();
    if (spans.isEmpty()) {
      form.reject("shots", "Select some shots first.");
    }
    return spans.stream().map(span -> new Piece(footage.orElseThrow(), span)).toList();
  }

  private DraftSequence snapToBeats(DraftSequence draftSequence, int number, Form form) {
    SongId song = draftSequence.song();
    if (song == null) {
      form.reject("s" + number + ".song", "Choose a song first.");
      return draftSequence;
    }
    try {
      return beats
          .find(song)
          .filter(this::hasBeats)
          .map(draftSequence::snapToBeats)
          .orElseGet(() -> {
            form.reject("s" + number + ".song", "No beats were found in this song.");
            return draftSequence;
          });
    } catch (MediaException e) {
      form.reject("s" + number + ".song", e.reason());
      return draftSequence;
    }
  }

  private boolean hasBeats(Beats found) {
    return !found.beats().isEmpty();
  }

  private void render(Context request, ClipDrafts.StoredDraft storedDraft, ClipDraft clipDraft) {
    ClipId clip = storedDraft.clip();
    Edit edit = clipDraft.toEdit(screenBuilder.frameSize(clipDraft));
    Clip rendered = clip == null ? clips.add(edit) : clips.update(clip, edit);
    drafts.setClip(storedDraft.id(), rendered.id());
    if (clip == null) {
      drafts
          .owners()
          .find(storedDraft.id())
          .ifPresent(owner -> clips.owners().set(rendered.id().value(), owner));
    }
    pages.redirect(
        request,
        "/studio/clips/" + rendered.id().value(),
        FlashMessage.success("Rendering has started. You can leave this page."));
  }

  private void delete(Context request) {
    drafts.delete(getDraft(request).id());
    pages.redirect(request, "/studio/clips", FlashMessage.success("Draft deleted."));
  }

  private static String address(ClipDrafts.StoredDraft storedDraft, Optional<FootageId> footage) {
    String query = footage.map(id -> "?footage=" + id.value()).orElse("");
    return PATH + "/" + storedDraft.id() + query;
  }

  private ClipDrafts.StoredDraft getDraft(Context request) {
    return drafts
        .find(RequestParameters.pathNumber(request, "id"))
        .orElseThrow(NotFoundResponse::new);
  }
}
