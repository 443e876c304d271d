package needledrop.web.site.player;

import java.time.Duration;
import java.util.Locale;
import needledrop.catalog.cue.CueStatus.Confirmed;
import needledrop.catalog.cue.StoredCue;
import needledrop.media.Timecode;
import needledrop.web.words.Translator;
import org.jspecify.annotations.Nullable;

/**
 * A cue as it lies in the lane under its clip.
 *
 * @param tone which of the lane's colours its song has
 * @param clipLength of the whole clip
 */
public record CueView(StoredCue cue, int tone, Duration clipLength) {
  public String songName() {
    return cue.song().name();
  }

  public @Nullable String artist() {
    return cue.song().artist();
  }

  /** The song's page. */
  public String songPath() {
    return cue.song().path();
  }

  public double in() {
    return cue.span().startSeconds();
  }

  public double out() {
    return cue.span().endSeconds();
  }

  /** The second for an address: the one that {@link #from} shows. */
  public long startSecond() {
    return cue.span().start().toSeconds();
  }

  public String from() {
    return Timecode.formatSeconds(cue.span().start());
  }

  public String until() {
    return Timecode.formatSeconds(cue.span().end());
  }

  /** Where it begins in the lane. */
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

  /** How it is known, and what it is used for. */
  public String certainty(Translator translator) {
    String known = translator.translate(certaintyTemplate(), "percent", percentSure());
    return cue.use() == null
        ? known
        : known + " · " + translator.translate(cue.use().description());
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
    return confirmed ? "Set in the edit, confirmed" : "Set in the edit";
  }

  private static String detectedToo(boolean confirmed) {
    return confirmed
        ? "Set in the edit and detected, {percent}% confidence, confirmed"
        : "Set in the edit and detected, {percent}% confidence";
  }

  private long percentSure() {
    return Math.round(100 * cue.confidence());
  }
}
