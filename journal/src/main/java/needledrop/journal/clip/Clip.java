package needledrop.journal.clip;

import java.time.Duration;
import java.time.Instant;
import needledrop.catalog.name.Slug;
import needledrop.cut.Edit;
import needledrop.cut.Ladder;
import needledrop.store.Ids.ClipId;
import org.jspecify.annotations.Nullable;

/**
 * A video that is rendered from an edit, whose footage and songs are named as in {@link
 * EditSourceNames}.
 *
 * @param revision counts the changes of the edit; 0 while it is only planned
 * @param state the state of rendering this revision
 * @param rendition the playable files: of this revision, or of an earlier one until this one is
 *     rendered
 * @param unpublishedSince since when readers see its page and cue sheet but not the video
 */
public record Clip(
    ClipId id,
    String title,
    Edit edit,
    int revision,
    State state,
    @Nullable Rendition rendition,
    @Nullable Instant unpublishedSince) {

  /** The state of rendering. Whether a job is running is known only to the job queue. */
  public sealed interface State {
    /** The edit is only a placeholder until the clip is cut. */
    record Planned() implements State {}

    record Due() implements State {}

    record Rendered() implements State {}

    record Failed(String problem) implements State {}
  }

  /**
   * A rendered version of the clip.
   *
   * @param streamed whether its HLS stream is available, too
   */
  public record Rendition(
      int revision, Duration length, int width, int height, Instant rendered, boolean streamed) {}

  /** Returns the rendition that readers may play, or null if there is none. */
  public @Nullable Rendition publicRendition() {
    return unpublishedSince == null ? rendition : null;
  }

  /** Returns the path of its page, such as "/clip/12-two-sequences". Only the number counts. */
  public String path() {
    return "/clip/" + id.value() + "-" + Slug.encode(Slug.of(title, "clip"));
  }

  /** Returns the path of the player alone, for embedding in other sites. */
  public String embedPath() {
    return "/clip/" + id.value() + "/frame";
  }

  /** Returns the path of a still image of one second, for link previews. */
  public String stillPath(long second) {
    return "/media/clip/%d/still/%d.jpg%s".formatted(id.value(), second, version());
  }

  /** Returns the path of a still image of one second with a maximum width in pixels. */
  public String stillPath(long second, int width) {
    return "/media/clip/%d/still/%d-%d.jpg%s".formatted(id.value(), second, width, version());
  }

  /** Returns the path of the main playlist of its stream. */
  public String streamPath() {
    return "/media/clip/%d/stream/%d/%s"
        .formatted(id.value(), rendition == null ? 0 : rendition.revision(), Ladder.MAIN_PLAYLIST);
  }

  /**
   * Returns the path of one of its files. A new rendition has another path, so files may be cached.
   */
  public String path(ClipFile file) {
    return "/media/clip/%d/%s%s".formatted(id.value(), file.fileName(), version());
  }

  private String version() {
    return rendition == null ? "" : "?v=" + rendition.revision();
  }
}
