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
import needledrop.journal.clip.Clips;
import needledrop.media.Span;
import needledrop.media.process.MediaException;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.desk.FlashMessage;
import needledrop.web.studio.desk.MediaPermissions;
import needledrop.web.studio.desk.RequestParameters;
import needledrop.web.studio.desk.StudioPages;
import needledrop.web.studio.desk.Workshop;
import needledrop.web.studio.montage.Montage;
import needledrop.web.studio.montage.Montages;
import needledrop.web.studio.montage.Sequence;
import needledrop.web.studio.montage.Sequence.Piece;
import needledrop.web.studio.shots.ShotLine;
import org.jspecify.annotations.Nullable;

/**
 * Where a clip is cut: shots are chosen and put in order, each sequence has its song, the cuts are
 * laid on the beats, and the whole is rendered. Every button keeps the sheet as it then stands.
 */
public final class CutScreens implements Routes {
  private static final String PATH = "/studio/cuts";

  private final StudioPages pages;
  private final Montages drafts;
  private final Clips clips;
  private final CutScreenBuilder screenBuilder;
  private final SongBeats beats;
  private final MediaPermissions permissions;
  private final Sessions sessions;

  public CutScreens(
      StudioPages studioPages,
      Workshop shop,
      CutScreenBuilder table,
      SongBeats beats,
      MediaPermissions own,
      Sessions sessions) {
    this.pages = studioPages;
    this.drafts = shop.montages();
    this.clips = shop.clips();
    this.screenBuilder = table;
    this.beats = beats;
    this.permissions = own;
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
    Montages.Kept kept = drafts.add(new Montage(pages.translate("Untitled clip"), List.of()), null);
    drafts
        .owners()
        .set(kept.id(), sessions.findMemberId(request).orElseThrow(ForbiddenResponse::new));
    request.redirect(
        address(kept, selectedFootage(request, request.queryParam("footage"))),
        HttpStatus.SEE_OTHER);
  }

  /** Opens what a clip was cut from; where that is gone, it is told from the clip's edit. */
  private void reopen(Context request) {
    ClipId id = new ClipId(RequestParameters.pathNumber(request, "id"));
    Clip clip = clips.find(id).orElseThrow(NotFoundResponse::new);
    Montages.Kept kept = drafts.of(id).orElseGet(() -> draftFrom(clip));
    request.redirect(PATH + "/" + kept.id(), HttpStatus.SEE_OTHER);
  }

  /** A montage told from the edit of a clip; it belongs to whom the clip belongs. */
  private Montages.Kept draftFrom(Clip clip) {
    Montages.Kept kept = drafts.add(Montage.of(clip.edit()), clip.id());
    clips
        .owners()
        .find(clip.id().value())
        .ifPresent(owner -> drafts.owners().set(kept.id(), owner));
    return kept;
  }

  private void show(Context request) {
    Montages.Kept kept = getDraft(request);
    CutScreen screen =
        screenBuilder.build(
            kept.id(),
            kept.montage(),
            ClipDraftForm.of(kept.montage()),
            selectedFootage(request, request.queryParam("footage")),
            permissions.footage(request));
    pages.show(request, "cutting/cut", Map.of("screen", screen));
  }

  private Optional<FootageId> selectedFootage(Context request, @Nullable String number) {
    return Optional.ofNullable(number)
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .filter(permissions.footage(request)::test)
        .map(FootageId::new);
  }

  /** Reads the whole sheet, does what the button says, and keeps the sheet. */
  private void submit(Context request) {
    Montages.Kept kept = getDraft(request);
    Form form = Form.of(request);
    Optional<FootageId> footage = selectedFootage(request, form.get("footage"));
    Montage typed = ClipDraftForm.parse(form);
    checkFootagePermissions(request, typed, kept.montage());
    FormAction formAction = FormAction.of(form.get("act"));
    Optional<Montage> changed =
        form.isValid() ? apply(typed, formAction, form, footage) : Optional.empty();
    if (changed.isEmpty() || !form.isValid()) {
      CutScreen screen =
          screenBuilder.build(kept.id(), typed, form, footage, permissions.footage(request));
      pages.showInvalid(request, "cutting/cut", Map.of("screen", screen));
      return;
    }
    drafts.keep(kept.id(), changed.get());
    switch (formAction.name()) {
      case "render" -> render(request, kept, changed.get());
      case "beats" ->
          pages.redirect(
              request, address(kept, footage), FlashMessage.success("The cuts lie on the beats."));
      case "keep" ->
          pages.redirect(request, address(kept, footage), FlashMessage.success("Saved."));
      default -> request.redirect(address(kept, footage), HttpStatus.SEE_OTHER);
    }
  }

  /** Footage of others stays where it was cut in before, and is not cut in anew. */
  private void checkFootagePermissions(Context request, Montage typed, Montage before) {
    LongPredicate visible = permissions.footage(request);
    Set<FootageId> there = before.footage();
    if (!typed.footage().stream().allMatch(id -> there.contains(id) || visible.test(id.value()))) {
      throw new ForbiddenResponse("This footage is somebody else's.");
    }
  }

  private Optional<Montage> apply(
      Montage montage, FormAction formAction, Form form, Optional<FootageId> footage) {
    return form.build(
        "title",
        () ->
            switch (formAction.name()) {
              case "add" ->
                  montage.with(
                      targetSequence(form), selectedPieces(form, footage), nextTitle(montage));
              case "drop" ->
                  montage.change(formAction.number(0), one -> one.without(formAction.number(1)));
              case "earlier" ->
                  montage.change(formAction.number(0), one -> one.earlier(formAction.number(1)));
              case "later" ->
                  montage.change(formAction.number(0), one -> one.later(formAction.number(1)));
              case "up" -> montage.earlier(formAction.number(0));
              case "down" -> montage.later(formAction.number(0));
              case "away" -> montage.change(formAction.number(0), one -> one.set(List.of()));
              case "beats" ->
                  montage.change(
                      formAction.number(0), one -> snapToBeats(one, formAction.number(0), form));
              default -> montage;
            });
  }

  private String nextTitle(Montage montage) {
    return pages.translate("Sequence {}", montage.sequences().size() + 1);
  }

  private static int targetSequence(Form form) {
    Long into = form.number("into");
    return into == null ? Integer.MAX_VALUE : (int) Math.min(into, Integer.MAX_VALUE);
  }

  /** The shots that are ticked, in their order in the footage. */
  private List<Piece> selectedPieces(Form form, Optional<FootageId> footage) {
    List<Span> spans =
        footage.map(screenBuilder::shots).orElse(List.of()).stream()
            .filter(shot -> form.isChosen("shots", Integer.toString(shot.number())))
            .map(ShotLine::span)
            .toList();
    if (spans.isEmpty()) {
      form.reject("shots", "Choose some shots first.");
    }
    return spans.stream().map(span -> new Piece(footage.orElseThrow(), span)).toList();
  }

  private Sequence snapToBeats(Sequence sequence, int number, Form form) {
    SongId song = sequence.song();
    if (song == null) {
      form.reject("s" + number + ".song", "Choose the song first, whose beats to lay it on.");
      return sequence;
    }
    try {
      return beats
          .find(song)
          .filter(this::hasBeats)
          .map(sequence::onBeats)
          .orElseGet(() -> {
            form.reject("s" + number + ".song", "No beats are found in this song.");
            return sequence;
          });
    } catch (MediaException e) {
      form.reject("s" + number + ".song", e.reason());
      return sequence;
    }
  }

  private boolean hasBeats(Beats found) {
    return !found.beats().isEmpty();
  }

  private void render(Context request, Montages.Kept kept, Montage montage) {
    ClipId clip = kept.clip();
    Edit edit = montage.edit(screenBuilder.frameSize(montage));
    Clip rendered = clip == null ? clips.add(edit) : clips.update(clip, edit);
    drafts.rendered(kept.id(), rendered.id());
    if (clip == null) {
      drafts
          .owners()
          .find(kept.id())
          .ifPresent(owner -> clips.owners().set(rendered.id().value(), owner));
    }
    pages.redirect(
        request,
        "/studio/clips/" + rendered.id().value(),
        FlashMessage.success("It is being rendered. You may go on with something else."));
  }

  private void delete(Context request) {
    drafts.forget(getDraft(request).id());
    pages.redirect(
        request, "/studio/clips", FlashMessage.success("What was begun is thrown away."));
  }

  private static String address(Montages.Kept kept, Optional<FootageId> footage) {
    String shown = footage.map(id -> "?footage=" + id.value()).orElse("");
    return PATH + "/" + kept.id() + shown;
  }

  private Montages.Kept getDraft(Context request) {
    return drafts
        .find(RequestParameters.pathNumber(request, "id"))
        .orElseThrow(NotFoundResponse::new);
  }
}
