package needledrop.web.site.player;

import java.util.List;
import needledrop.journal.caption.CaptionTrack;
import org.jspecify.annotations.Nullable;

/**
 * A clip in its place on a page.
 *
 * @param number its number in the entry, from one
 * @param path its own page
 * @param sources what there is to play; nothing while it is still being made, or once withdrawn
 * @param placeholder what to say in its place meanwhile
 * @param placeholderDate the day that the words name, if they name one
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

  /** Whether it will appear by itself, so that the page may ask for it. */
  public boolean isPending() {
    return sources == null && placeholderDate.isEmpty();
  }

  /** Its picture at rest; the empty text while there is nothing to play. */
  public String poster() {
    return sources == null ? "" : sources.poster();
  }

  /**
   * The addresses of all that a player needs.
   *
   * @param stream of several heights, where the clip is long or large enough to gain by it
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
