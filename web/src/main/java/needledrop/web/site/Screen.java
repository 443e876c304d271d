package needledrop.web.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clip in its place on a page.
 *
 * @param number its number in the entry, from one
 * @param playing what there is to play; nothing while it is still being made
 * @param words what to say in its place meanwhile
 */
public record Screen(
    long id,
    int number,
    String title,
    @Nullable Playing playing,
    String words,
    List<CueOnPage> cues) {

  /** The addresses of all that a player needs. */
  public record Playing(
      String video,
      String poster,
      String storyboardTrack,
      @Nullable String chapters,
      String waveform,
      double seconds,
      String length,
      int width,
      int height) {}
}
