package needledrop.journal.clip;

import java.time.Duration;
import java.time.Instant;
import needledrop.catalog.name.Slug;
import needledrop.cut.Edit;
import needledrop.cut.Ladder;
import needledrop.store.Ids.ClipId;
import org.jspecify.annotations.Nullable;

/**
 * A video that is cut here, from an edit whose footage and songs are named as {@link
 * EditSourceNames} does.
 *
 * @param revision counts the changes of the edit; 0 while that is a sketch
 * @param state how far rendering this revision has come
 * @param rendition what can be played: of this revision, or of an earlier one while this one is due
 * @param unpublishedSince since when readers see its page and cue sheet, but not itself
 */
public record Clip(
    ClipId id,
    String title,
    Edit edit,
    int revision,
    State state,
    @Nullable Rendition rendition,
    @Nullable Instant unpublishedSince) {

  /** How far rendering has come. That it is under way is known to the job. */
  public sealed interface State {
    /** Its edit is but a sketch, and holds its place until it is cut. */
    record Planned() implements State {}

    record Due() implements State {}

    record Rendered() implements State {}

    record Failed(String problem) implements State {}
  }

  /**
   * A render whose files are there.
   *
   * @param streamed whether its stream of several heights is there too
   */
  public record Rendition(
      int revision, Duration length, int width, int height, Instant rendered, boolean streamed) {}

  /** What readers may play of it. */
  public @Nullable Rendition publicRendition() {
    return unpublishedSince == null ? rendition : null;
  }

  /** Its page, as in "/clip/12-two-sequences": the number counts, the words are for people. */
  public String path() {
    return "/clip/" + id.value() + "-" + Slug.encode(Slug.of(title, "clip"));
  }

  /** The player alone, for pages elsewhere. */
  public String embedPath() {
    return "/clip/" + id.value() + "/frame";
  }

  /** The picture of one second of it, for those who pass that moment on. */
  public String stillPath(long second) {
    return "/media/clip/%d/still/%d.jpg%s".formatted(id.value(), second, version());
  }

  /** The same, not wider than so many pixels. */
  public String stillPath(long second, int width) {
    return "/media/clip/%d/still/%d-%d.jpg%s".formatted(id.value(), second, width, version());
  }

  /** The playlist of its stream. */
  public String streamPath() {
    return "/media/clip/%d/stream/%d/%s"
        .formatted(id.value(), rendition == null ? 0 : rendition.revision(), Ladder.MAIN_PLAYLIST);
  }

  /** The address of one of its files; a new rendition has another one, so it may be cached. */
  public String path(ClipFile file) {
    return "/media/clip/%d/%s%s".formatted(id.value(), file.fileName(), version());
  }

  private String version() {
    return rendition == null ? "" : "?v=" + rendition.revision();
  }
}
