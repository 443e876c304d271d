package needledrop.web.studio.cues;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.cue.StoredCue;
import needledrop.catalog.item.Songs;
import needledrop.listen.CueUse;
import needledrop.media.Span;
import needledrop.store.Ids.CueId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.SongId;
import needledrop.web.http.Form;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.UseChoices;

/**
 * Reads forms in which a member adds, confirms, corrects or rejects cues of footage or a clip
 * (which song plays when), and stores the result.
 */
public final class CueSheetEditor {
  private final CueSheets cueSheets;
  private final Songs songChoices;
  private final Sessions sessions;

  public CueSheetEditor(CueSheets cueSheets, Songs songs, Sessions sessions) {
    this.cueSheets = cueSheets;
    this.songChoices = songs;
    this.sessions = sessions;
  }

  public List<EditableCue> cues(CueOwner cueOwner) {
    return cueSheets.of(cueOwner).stream().map(EditableCue::new).toList();
  }

  /** All songs of the catalog, to choose from. */
  public List<Choice> songChoices() {
    return songChoices.all().stream()
        .map(song -> Choice.named(Long.toString(song.id().value()), song.fullName()))
        .toList();
  }

  /** Adds a cue by hand; says in the form why it cannot. */
  Optional<FlashMessage> add(Context request, CueOwner cueOwner, Form form) {
    Long song = form.number("song");
    if (song == null || songChoices.find(new SongId(song)).isEmpty()) {
      form.reject("song", "Choose a song.");
    }
    Optional<Span> span = parseSpan(form);
    Optional<CueUse> use = parseUse(form);
    if (!form.isValid() || song == null || span.isEmpty()) {
      return Optional.empty();
    }
    cueSheets.add(
        cueOwner, new SongId(song), span.get(), Duration.ZERO, use.orElse(null), member(request));
    return Optional.of(FlashMessage.success("Cue added."));
  }

  /**
   * What a person says of a cue in its row: that it is so, with the times and use typed there, or
   * that it is not.
   *
   * @return what was done; nothing where the row is not good
   */
  Optional<FlashMessage> review(Context request, StoredCue cue, Form form) {
    String song = cue.song().name();
    if (form.get("act").equals("reject")) {
      cueSheets.reject(cue.id(), member(request));
      return Optional.of(
          FlashMessage.success("{song} was rejected.", "song", song)
              .withUndo(request.path() + "/reopen"));
    }
    return confirm(request, cue, form)
        ? Optional.of(FlashMessage.success("{song} was confirmed.", "song", song))
        : Optional.empty();
  }

  private boolean confirm(Context request, StoredCue cue, Form form) {
    Optional<Span> span = parseSpan(form);
    Optional<CueUse> use = parseUse(form);
    if (span.isEmpty() || !form.isValid()) {
      return false;
    }
    if (isMoved(cue.span(), span.get())) {
      cueSheets.adjust(cue.id(), span.get(), member(request));
    } else {
      cueSheets.confirm(cue.id(), member(request));
    }
    cueSheets.setUse(cue.id(), use.orElse(null));
    return true;
  }

  /** Takes back what was said of a cue: it is proposed again. */
  void reopen(StoredCue cue) {
    cueSheets.reopen(cue.id());
  }

  /** The cue that the URL names; empty if it belongs to another owner. */
  StoredCue getCue(Context request, CueOwner cueOwner) {
    return cueSheets
        .find(new CueId(RequestParameters.pathNumber(request, "cue")))
        .filter(cue -> cue.owner().equals(cueOwner))
        .orElseThrow(NotFoundResponse::new);
  }

  /** The form tells thousandths of a second; less is no move. */
  private static boolean isMoved(Span before, Span now) {
    return before.start().toMillis() != now.start().toMillis()
        || before.end().toMillis() != now.end().toMillis();
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow();
  }

  private static Optional<Span> parseSpan(Form form) {
    Duration in = form.timecode("in");
    Duration out = form.timecode("out");
    if (!form.isValid()) {
      return Optional.empty();
    }
    if (out.compareTo(in) <= 0) {
      form.reject("out", "The out point must be later than the in point.");
      return Optional.empty();
    }
    return Optional.of(new Span(in, out));
  }

  private static Optional<CueUse> parseUse(Form form) {
    return form.build("use", () -> Optional.ofNullable(UseChoices.parse(form.get("use"))))
        .flatMap(use -> use);
  }
}
