package needledrop.journal;

import java.time.Duration;
import java.time.Instant;
import needledrop.cut.Edit;
import needledrop.store.Ids.ClipId;
import org.jspecify.annotations.Nullable;

/**
 * A video that is cut here, from an edit whose footage and songs are named as {@link ClipSources}
 * does.
 *
 * @param revision counts the changes of the edit; 0 while that is a sketch
 * @param state how far rendering this revision has come
 * @param rendition what can be played: of this revision, or of an earlier one while this one is due
 */
public record Clip(
    ClipId id, String title, Edit edit, int revision, State state, @Nullable Rendition rendition) {

  /** How far rendering has come. That it is under way is known to the job. */
  public sealed interface State {
    /** Its edit is but a sketch, and holds its place until it is cut. */
    record Planned() implements State {}

    record Due() implements State {}

    record Rendered() implements State {}

    record Failed(String problem) implements State {}
  }

  /** A render whose files are there. */
  public record Rendition(int revision, Duration length, int width, int height, Instant rendered) {}

  /** The address of one of its files; a new rendition has another one, so it may be cached. */
  public String path(ClipFile file) {
    return "/media/clip/%d/%s%s"
        .formatted(
            id.value(), file.fileName(), rendition == null ? "" : "?v=" + rendition.revision());
  }
}
