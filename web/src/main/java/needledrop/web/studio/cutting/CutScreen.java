package needledrop.web.studio.cutting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.journal.clip.ClipDraft;
import needledrop.journal.clip.DraftSequence;
import needledrop.journal.clip.DraftSequence.Piece;
import needledrop.media.Timecode;
import needledrop.store.Ids.FootageId;
import needledrop.web.http.Form;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.shots.ShotLine;
import needledrop.web.studio.shots.StoryboardTile;
import needledrop.web.studio.shots.StoryboardTiles;
import org.jspecify.annotations.Nullable;

/**
 * The data of the screen that cuts a clip: its draft as the form has it, and the shots of one piece
 * of footage to choose from.
 */
public final class CutScreen {
  private final long id;
  private final ClipDraft draft;
  private final Form form;
  private final List<Choice> footage;
  private final List<Choice> songs;
  private final List<ShotLine> shots;
  private final Map<FootageId, StoryboardTiles> tiles;

  CutScreen(
      long id,
      ClipDraft clipDraft,
      Form form,
      List<Choice> footage,
      List<Choice> songs,
      List<ShotLine> shots,
      Map<FootageId, StoryboardTiles> pictures) {
    this.id = id;
    this.draft = clipDraft;
    this.form = form;
    this.footage = footage;
    this.songs = songs;
    this.shots = shots;
    this.tiles = pictures;
  }

  public String address() {
    return "/studio/cuts/" + id;
  }

  public ClipDraft draft() {
    return draft;
  }

  public Form form() {
    return form;
  }

  public List<Choice> footage() {
    return footage;
  }

  /** The songs to choose from, and none. */
  public List<Choice> songs() {
    List<Choice> all = new ArrayList<>(List.of(Choice.of("", "No song")));
    all.addAll(songs);
    return all;
  }

  public List<ShotLine> shots() {
    return shots;
  }

  public @Nullable StoryboardTile tile(Piece piece) {
    return Optional.ofNullable(tiles.get(piece.footage()))
        .map(storyboardTiles ->
            storyboardTiles.at(piece.span().start().plus(piece.span().length().dividedBy(2))))
        .orElse(null);
  }

  public String timecode(Duration length) {
    return Timecode.formatSeconds(length);
  }

  public String formatSeconds(Duration length) {
    return "%.1f s".formatted(length.toMillis() / 1000.0);
  }

  /** Where chosen shots can be put. */
  public List<Choice> targetChoices() {
    List<Choice> targets = new ArrayList<>();
    for (DraftSequence draftSequence : draft.sequences()) {
      int number = targets.size();
      String value = Integer.toString(number);
      targets.add(
          draftSequence.title().isBlank()
              ? Choice.of(value, "Sequence {number}", "number", number + 1)
              : Choice.named(value, draftSequence.title()));
    }
    targets.add(Choice.of(Integer.toString(targets.size()), "New sequence"));
    return targets;
  }
}
