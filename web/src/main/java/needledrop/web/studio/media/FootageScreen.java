package needledrop.web.studio.media;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import needledrop.media.Probe;
import needledrop.web.http.Form;
import needledrop.web.studio.cues.CueSheetView;
import needledrop.web.studio.cues.CueTimeline;
import needledrop.web.studio.cues.EditableCue;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.page.UseChoices;
import needledrop.web.studio.shots.ShotLine;

/**
 * The data of the studio's screen of one piece of footage: its shots, and which song plays where.
 *
 * @param songs to choose from, for a cue by hand
 * @param form of a cue by hand, or of the cue that was adjusted
 */
public record FootageScreen(
    FootageLine line, List<ShotLine> shots, List<EditableCue> cues, List<Choice> songs, Form form) {
  public long id() {
    return line.footage().id().value();
  }

  public String address() {
    return "/studio/footage/" + id();
  }

  public CueTimeline timeline() {
    Duration length =
        Optional.ofNullable(line.footage().probe()).map(Probe::length).orElse(Duration.ZERO);
    return new CueTimeline(length, shots, cues);
  }

  public List<Choice> uses() {
    return UseChoices.choices();
  }

  /** The form of its title and film. */
  public Form nameForm() {
    return form.has("title")
        ? form
        : Form.empty().with("title", line.footage().title()).with("film", line.film());
  }

  public CueSheetView cueSheet() {
    return new CueSheetView(address(), cues, form, emptyText());
  }

  /** The form of a cue by hand: blank while the form is that of a row. */
  public Form newCueForm() {
    return form.has("cue") ? Form.empty() : form;
  }

  public boolean isSilent() {
    Probe probe = line.footage().probe();
    return probe != null && probe.audio() == null;
  }

  private String emptyText() {
    if (isSilent()) {
      return "It has no sound to analyze.";
    }
    return songs.isEmpty()
        ? "There are no songs to match yet."
        : line.stage() == ProcessingStage.READY
            ? "None of your songs was found in it."
            : "Not analyzed for songs yet.";
  }
}
