package needledrop.web.studio.cutting;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.cut.Beats;
import needledrop.cut.Edit;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.Clips;
import needledrop.media.Span;
import needledrop.media.process.MediaException;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.SongId;
import needledrop.web.http.Door;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.studio.desk.Desk;
import needledrop.web.studio.desk.Numbers;
import needledrop.web.studio.desk.Said;
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

  public CutScreens(
      Desk desk, Montages montages, Clips clips, CuttingTable table, BeatsOfSongs beats) {
    this.desk = desk;
    this.montages = montages;
    this.clips = clips;
    this.table = table;
    this.beats = beats;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(HOME, this::begin, Door.EDIT);
    routes.get(HOME + "/{id}", this::open, Door.EDIT);
    routes.post(HOME + "/{id}", this::act, Door.EDIT);
    routes.post(HOME + "/{id}/forget", this::forget, Door.EDIT);
    routes.post("/studio/clips/{id}/cut", this::cutAgain, Door.EDIT);
  }

  private void begin(Context request) {
    Montages.Kept kept = montages.add(new Montage(desk.say("Untitled clip"), List.of()), null);
    request.redirect(address(kept, shown(request.queryParam("footage"))), HttpStatus.SEE_OTHER);
  }

  /** Opens what a clip was cut from; where that is gone, it is told from the clip's edit. */
  private void cutAgain(Context request) {
    ClipId id = new ClipId(Numbers.inPath(request, "id"));
    Clip clip = clips.find(id).orElseThrow(NotFoundResponse::new);
    Montages.Kept kept = montages.of(id).orElseGet(() -> montages.add(Montage.of(clip.edit()), id));
    request.redirect(HOME + "/" + kept.id(), HttpStatus.SEE_OTHER);
  }

  private void open(Context request) {
    Montages.Kept kept = found(request);
    CutScreen screen =
        table.screen(
            kept.id(),
            kept.montage(),
            CutForm.of(kept.montage()),
            shown(request.queryParam("footage")));
    desk.show(request, "cutting/cut", Map.of("screen", screen));
  }

  private static Optional<FootageId> shown(@Nullable String number) {
    return Optional.ofNullable(number)
        .filter(text -> text.matches("\\d{1,18}"))
        .map(text -> new FootageId(Long.parseLong(text)));
  }

  /** Reads the whole sheet, does what the button says, and keeps the sheet. */
  private void act(Context request) {
    Montages.Kept kept = found(request);
    Form form = Form.of(request);
    Optional<FootageId> footage = shown(form.get("footage"));
    Montage typed = CutForm.read(form);
    Act act = Act.of(form.get("act"));
    Optional<Montage> changed =
        form.isGood() ? changed(typed, act, form, footage) : Optional.empty();
    if (changed.isEmpty() || !form.isGood()) {
      CutScreen screen = table.screen(kept.id(), typed, form, footage);
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

  private Optional<Montage> changed(
      Montage montage, Act act, Form form, Optional<FootageId> footage) {
    return form.making(
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
            .filter(shot -> form.chosen("shots", Integer.toString(shot.number())))
            .map(ShotLine::span)
            .toList();
    if (spans.isEmpty()) {
      form.refuse("shots", "Choose some shots first.");
    }
    return spans.stream().map(span -> new Piece(footage.orElseThrow(), span)).toList();
  }

  private Sequence onBeats(Sequence sequence, int number, Form form) {
    SongId song = sequence.song();
    if (song == null) {
      form.refuse("s" + number + ".song", "Choose the song first, whose beats to lay it on.");
      return sequence;
    }
    try {
      return beats
          .of(song)
          .filter(this::areSome)
          .map(sequence::onBeats)
          .orElseGet(() -> {
            form.refuse("s" + number + ".song", "No beats are found in this song.");
            return sequence;
          });
    } catch (MediaException e) {
      form.refuse("s" + number + ".song", e.reason());
      return sequence;
    }
  }

  private boolean areSome(Beats found) {
    return !found.beats().isEmpty();
  }

  private void render(Context request, Montages.Kept kept, Montage montage) {
    ClipId clip = kept.clip();
    Edit edit = montage.edit(table.canvas(montage));
    Clip rendered = clip == null ? clips.add(edit) : clips.change(clip, edit);
    montages.rendered(kept.id(), rendered.id());
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
