package needledrop.web.site.player;

import java.time.Duration;
import java.util.Locale;
import needledrop.catalog.cue.CueStatus.Confirmed;
import needledrop.catalog.cue.StoredCue;
import needledrop.media.Timecode;
import needledrop.web.language.Translator;
import org.jspecify.annotations.Nullable;

/**
 * A song in the time line below a clip: name, link, times, colour and position.
 *
 * @param tone the number of the color of its song
 * @param clipLength the length of the whole clip
 */
public record CueView(StoredCue cue, int tone, Duration clipLength) {
  public String songName() {
    return cue.song().name();
  }

  public @Nullable String artist() {
    return cue.song().artist();
  }

  /** The path of the page of the song. */
  public String songPath() {
    return cue.song().path();
  }

  public double in() {
    return cue.span().startSeconds();
  }

  public double out() {
    return cue.span().endSeconds();
  }

  /** The start in whole seconds, for URLs; the same as in {@link #from}. */
  public long startSecond() {
    return cue.span().start().toSeconds();
  }

  public String from() {
    return Timecode.formatSeconds(cue.span().start());
  }

  public String until() {
    return Timecode.formatSeconds(cue.span().end());
  }

  /** The start in the timeline, in percent of its width. */
  public String leftPercent() {
    return percent(in());
  }

  public String widthPercent() {
    return percent(out() - in());
  }

  private String percent(double seconds) {
    return String.format(
        Locale.ROOT, "%.2f%%", 100_000 * seconds / Math.max(1, clipLength.toMillis()));
  }

  /** The origin of the cue with its confidence, and its use, as text. */
  public String certainty(Translator translator) {
    String origin = translator.translate(certaintyTemplate(), "percent", percentSure());
    return cue.use() == null
        ? origin
        : origin + " · " + translator.translate(cue.use().description());
  }

  private String certaintyTemplate() {
    boolean confirmed = cue.status() instanceof Confirmed;
    return switch (cue.origin()) {
      case HEARD ->
          confirmed
              ? "Detected, {percent}% confidence, confirmed"
              : "Detected, {percent}% confidence";
      case PLACED -> cue.confidence() > 0 ? detectedToo(confirmed) : placed(confirmed);
      case ADJUSTED, BY_HAND -> confirmed ? "Set by hand, confirmed" : "Set by hand";
    };
  }

  private static String placed(boolean confirmed) {
    return confirmed ? "Placed in the edit, confirmed" : "Placed in the edit";
  }

  private static String detectedToo(boolean confirmed) {
    return confirmed
        ? "Placed in the edit and detected, {percent}% confidence, confirmed"
        : "Placed in the edit and detected, {percent}% confidence";
  }

  private long percentSure() {
    return Math.round(100 * cue.confidence());
  }
}
