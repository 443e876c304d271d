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
import needledrop.web.studio.desk.Desk;
import needledrop.web.studio.desk.Numbers;
import needledrop.web.studio.desk.OwnMaterial;
import needledrop.web.studio.desk.Said;
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
  private static final String HOME = "/studio/cuts";

  private final Desk desk;
  private final Montages montages;
  private final Clips clips;
  private final CuttingTable table;
  private final BeatsOfSongs beats;
  private final OwnMaterial own;
  private final Sessions sessions;

  public CutScreens(
      Desk desk,
      Workshop shop,
      CuttingTable table,
      BeatsOfSongs beats,
      OwnMaterial own,
      Sessions sessions) {
    this.desk = desk;
    this.montages = shop.montages();
    this.clips = shop.clips();
    this.table = table;
    this.beats = beats;
    this.own = own;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(HOME, this::begin, Access.WRITE);
    routes.get(HOME + "/{id}", this::open, Access.WRITE);
    routes.post(HOME + "/{id}", this::act, Access.WRITE);
    routes.post(HOME + "/{id}/forget", this::forget, Access.WRITE);
    routes.post("/studio/clips/{id}/cut", this::cutAgain, Access.WRITE);
  }

  private void begin(Context request) {
    Montages.Kept kept = montages.add(new Montage(desk.say("Untitled clip"), List.of()), null);
    montages
        .owners()
        .set(kept.id(), sessions.findMemberId(request).orElseThrow(ForbiddenResponse::new));
    request.redirect(
        address(kept, shown(request, request.queryParam("footage"))), HttpStatus.SEE_OTHER);
  }

  /** Opens what a clip was cut from; where that is gone, it is told from the clip's edit. */
  private void cutAgain(Context request) {
    ClipId id = new ClipId(Numbers.inPath(request, "id"));
    Clip clip = clips.find(id).orElseThrow(NotFoundResponse::new);
    Montages.Kept kept = montages.of(id).orElseGet(() -> montageOf(clip));
    request.redirect(HOME + "/" + kept.id(), HttpStatus.SEE_OTHER);
  }

  /** A montage told from the edit of a clip; it belongs to whom the clip belongs. */
  private Montages.Kept montageOf(Clip clip) {
    Montages.Kept kept = montages.add(Montage.of(clip.edit()), clip.id());
    clips
        .owners()
        .find(clip.id().value())
        .ifPresent(owner -> montages.owners().set(kept.id(), owner));
    return kept;
  }

  private void open(Context request) {
    Montages.Kept kept = found(request);
    CutScreen screen =
        table.screen(
            kept.id(),
            kept.montage(),
            CutForm.of(kept.montage()),
            shown(request, request.queryParam("footage")),
            own.footage(request));
    desk.show(request, "cutting/cut", Map.of("screen", screen));
  }

  private Optional<FootageId> shown(Context request, @Nullable String number) {
    return Optional.ofNullable(number)
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .filter(own.footage(request)::test)
        .map(FootageId::new);
  }

  /** Reads the whole sheet, does what the button says, and keeps the sheet. */
  private void act(Context request) {
    Montages.Kept kept = found(request);
    Form form = Form.of(request);
    Optional<FootageId> footage = shown(request, form.get("footage"));
    Montage typed = CutForm.read(form);
    refuseOthersFootage(request, typed, kept.montage());
    Act act = Act.of(form.get("act"));
    Optional<Montage> changed =
        form.isValid() ? changed(typed, act, form, footage) : Optional.empty();
    if (changed.isEmpty() || !form.isValid()) {
      CutScreen screen = table.screen(kept.id(), typed, form, footage, own.footage(request));
      desk.showAgain(request, "cutting/cut", Map.of("screen", screen));
      return;
    }
    montages.keep(kept.id(), changed.get());
    switch (act.word()) {
      case "render" -> render(request, kept, changed.get());
      case "beats" ->
          desk.done(request, address(kept, footage), Said.done("The cuts lie on the beats."));
      case "keep" -> desk.done(request, address(kept, footage), Said.done("Saved."));
      default -> request.redirect(address(kept, footage), HttpStatus.SEE_OTHER);
    }
  }

  /** Footage of others stays where it was cut in before, and is not cut in anew. */
  private void refuseOthersFootage(Context request, Montage typed, Montage before) {
    LongPredicate visible = own.footage(request);
    Set<FootageId> there = before.footage();
    if (!typed.footage().stream().allMatch(id -> there.contains(id) || visible.test(id.value()))) {
      throw new ForbiddenResponse("This footage is somebody else's.");
    }
  }

  private Optional<Montage> changed(
      Montage montage, Act act, Form form, Optional<FootageId> footage) {
    return form.build(
        "title",
        () ->
            switch (act.word()) {
              case "add" -> montage.with(into(form), chosen(form, footage), nextTitle(montage));
              case "drop" -> montage.change(act.number(0), one -> one.without(act.number(1)));
              case "earlier" -> montage.change(act.number(0), one -> one.earlier(act.number(1)));
              case "later" -> montage.change(act.number(0), one -> one.later(act.number(1)));
              case "up" -> montage.earlier(act.number(0));
              case "down" -> montage.later(act.number(0));
              case "away" -> montage.change(act.number(0), one -> one.set(List.of()));
              case "beats" ->
                  montage.change(act.number(0), one -> onBeats(one, act.number(0), form));
              default -> montage;
            });
  }

  private String nextTitle(Montage montage) {
    return desk.say("Sequence {}", montage.sequences().size() + 1);
  }

  private static int into(Form form) {
    Long into = form.number("into");
    return into == null ? Integer.MAX_VALUE : (int) Math.min(into, Integer.MAX_VALUE);
  }

  /** The shots that are ticked, in their order in the footage. */
  private List<Piece> chosen(Form form, Optional<FootageId> footage) {
    List<Span> spans =
        footage.map(table::shots).orElse(List.of()).stream()
            .filter(shot -> form.isChosen("shots", Integer.toString(shot.number())))
            .map(ShotLine::span)
            .toList();
    if (spans.isEmpty()) {
      form.reject("shots", "Choose some shots first.");
    }
    return spans.stream().map(span -> new Piece(footage.orElseThrow(), span)).toList();
  }

  private Sequence onBeats(Sequence sequence, int number, Form form) {
    SongId song = sequence.song();
    if (song == null) {
      form.reject("s" + number + ".song", "Choose the song first, whose beats to lay it on.");
      return sequence;
    }
    try {
      return beats
          .of(song)
          .filter(this::areSome)
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

  private boolean areSome(Beats found) {
    return !found.beats().isEmpty();
  }

  private void render(Context request, Montages.Kept kept, Montage montage) {
    ClipId clip = kept.clip();
    Edit edit = montage.edit(table.canvas(montage));
    Clip rendered = clip == null ? clips.add(edit) : clips.update(clip, edit);
    montages.rendered(kept.id(), rendered.id());
    if (clip == null) {
      montages
          .owners()
          .find(kept.id())
          .ifPresent(owner -> clips.owners().set(rendered.id().value(), owner));
    }
    desk.done(
        request,
        "/studio/clips/" + rendered.id().value(),
        Said.done("It is being rendered. You may go on with something else."));
  }

  private void forget(Context request) {
    montages.forget(found(request).id());
    desk.done(request, "/studio/clips", Said.done("What was begun is thrown away."));
  }

  private static String address(Montages.Kept kept, Optional<FootageId> footage) {
    String shown = footage.map(id -> "?footage=" + id.value()).orElse("");
    return HOME + "/" + kept.id() + shown;
  }

  private Montages.Kept found(Context request) {
    return montages.find(Numbers.inPath(request, "id")).orElseThrow(NotFoundResponse::new);
  }
}
