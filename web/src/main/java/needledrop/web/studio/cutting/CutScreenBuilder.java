package needledrop.web.studio.cutting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.journal.clip.ClipDraft;
import needledrop.journal.clip.FrameSize;
import needledrop.media.Probe;
import needledrop.store.Ids.FootageId;
import needledrop.web.http.Form;
import needledrop.web.studio.cues.CueSheetEditor;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.shots.ShotLine;
import needledrop.web.studio.shots.ShotStrips;
import needledrop.web.studio.shots.StoryboardTiles;

/**
 * Builds the data of the screen that cuts a clip: the draft, footage and songs to choose from, and
 * the shots of one piece of footage.
 */
final class CutScreenBuilder {
  private final FootageLibrary library;
  private final ShotStrips shotStrips;
  private final CueSheetEditor cueSheetEditor;

  CutScreenBuilder(FootageLibrary library, ShotStrips strips, CueSheetEditor cueSheetEditor) {
    this.library = library;
    this.shotStrips = strips;
    this.cueSheetEditor = cueSheetEditor;
  }

  /**
   * @param clipDraft the clip as the form describes it
   * @param wanted the footage whose shots to show; the newest if empty
   * @param visible the numbers of the footage to choose from
   */
  CutScreen build(
      long id, ClipDraft clipDraft, Form form, Optional<FootageId> wanted, LongPredicate visible) {
    List<Footage> all =
        library.all().stream().filter(footage -> visible.test(footage.id().value())).toList();
    Optional<Footage> shown = wanted.flatMap(library::find).or(() -> all.stream().findFirst());
    shown.ifPresent(footage -> form.with("footage", footage.id().value()));
    return new CutScreen(
        id,
        clipDraft,
        form,
        footageChoices(all),
        cueSheetEditor.songChoices(),
        shown.map(shotStrips::of).orElse(List.of()),
        tiles(clipDraft));
  }

  private static List<Choice> footageChoices(List<Footage> all) {
    return all.stream()
        .map(footage -> Choice.named(Long.toString(footage.id().value()), footage.title()))
        .toList();
  }

  /** The storyboards of all footage in the draft. */
  private Map<FootageId, StoryboardTiles> tiles(ClipDraft clipDraft) {
    return clipDraft.footage().stream()
        .collect(Collectors.toMap(Function.identity(), shotStrips::tiles));
  }

  /** The frame size of the footage that has the largest share of the draft. */
  FrameSize frameSize(ClipDraft clipDraft) {
    return clipDraft
        .mainFootage()
        .flatMap(library::find)
        .map(Footage::probe)
        .map(Probe::video)
        .map(FrameSize::of)
        .orElse(FrameSize.DEFAULT);
  }

  List<ShotLine> shots(FootageId id) {
    return library.find(id).map(shotStrips::of).orElse(List.of());
  }
}
