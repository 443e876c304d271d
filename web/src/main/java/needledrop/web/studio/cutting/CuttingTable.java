package needledrop.web.studio.cutting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.media.Probe;
import needledrop.store.Ids.FootageId;
import needledrop.web.http.Form;
import needledrop.web.studio.cues.CueSheetEditor;
import needledrop.web.studio.desk.Choice;
import needledrop.web.studio.montage.Canvas;
import needledrop.web.studio.montage.Montage;
import needledrop.web.studio.shots.ShotLine;
import needledrop.web.studio.shots.Strips;
import needledrop.web.studio.shots.Tiles;

/** Lays out the cutting screen: the sheet as it stands, and shots to choose from. */
public final class CuttingTable {
  private final FootageLibrary library;
  private final Strips strips;
  private final CueSheetEditor cueSheetEditor;

  public CuttingTable(FootageLibrary library, Strips strips, CueSheetEditor cueSheetEditor) {
    this.library = library;
    this.strips = strips;
    this.cueSheetEditor = cueSheetEditor;
  }

  /**
   * @param montage as the form tells it
   * @param wanted whose shots to show; else those of the newest
   * @param visible the numbers of the footage to choose from
   */
  CutScreen screen(
      long id, Montage montage, Form form, Optional<FootageId> wanted, LongPredicate visible) {
    List<Footage> all =
        library.all().stream().filter(footage -> visible.test(footage.id().value())).toList();
    Optional<Footage> shown = wanted.flatMap(library::find).or(() -> all.stream().findFirst());
    shown.ifPresent(footage -> form.with("footage", footage.id().value()));
    return new CutScreen(
        id,
        montage,
        form,
        choices(all),
        cueSheetEditor.songChoices(),
        shown.map(strips::of).orElse(List.of()),
        pictures(montage));
  }

  private static List<Choice> choices(List<Footage> all) {
    return all.stream()
        .map(footage -> Choice.named(Long.toString(footage.id().value()), footage.title()))
        .toList();
  }

  /** The pictures of all footage in the montage. */
  private Map<FootageId, Tiles> pictures(Montage montage) {
    return montage.footage().stream().collect(Collectors.toMap(Function.identity(), strips::tiles));
  }

  /** The picture of the footage that lends most. */
  Canvas canvas(Montage montage) {
    return montage
        .mostly()
        .flatMap(library::find)
        .map(Footage::probe)
        .map(Probe::video)
        .map(Canvas::of)
        .orElse(Canvas.USUAL);
  }

  List<ShotLine> shots(FootageId id) {
    return library.find(id).map(strips::of).orElse(List.of());
  }
}
