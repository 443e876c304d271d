package needledrop.web.site.player;

import java.util.List;
import needledrop.journal.caption.CaptionTrack;
import org.jspecify.annotations.Nullable;

/**
 * The data of a clip's video player on a page, with its songs, or the placeholder shown until there
 * is a video.
 *
 * @param number the number of the clip in the entry, from 1 on
 * @param path the path of the page of the clip
 * @param sources the media files; null if the clip is not rendered yet or is unpublished
 * @param placeholder the message shown if there are no sources
 * @param placeholderDate the date in the message; empty if it has none
 */
public record PlayerView(
    long id,
    int number,
    String title,
    String path,
    @Nullable MediaSources sources,
    String placeholder,
    String placeholderDate,
    List<CueView> cues) {

  /** Whether the clip is being processed, so that the page checks for it. */
  public boolean isPending() {
    return sources == null && placeholderDate.isEmpty();
  }

  /** The path of the poster; empty if there are no sources. */
  public String poster() {
    return sources == null ? "" : sources.poster();
  }

  /**
   * The paths of the media files of a player.
   *
   * @param stream the adaptive stream; null if the clip is too short to gain by it
   */
  public record MediaSources(
      String video,
      @Nullable String stream,
      String poster,
      String storyboardTrack,
      @Nullable String chapters,
      String waveform,
      List<CaptionTrack> captions,
      double seconds,
      String length,
      int width,
      int height) {}
}
