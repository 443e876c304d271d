package needledrop.web.studio.clips;

import java.time.Duration;
import java.util.List;
import needledrop.cut.Timeline;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipFile;
import needledrop.media.Timecode;
import needledrop.web.http.Form;
import needledrop.web.studio.cues.CueSheetView;
import needledrop.web.studio.cues.CueTimeline;
import needledrop.web.studio.cues.EditableCue;
import needledrop.web.studio.jobs.JobLine;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.page.UseChoices;

/**
 * The data of the studio's screen of one rendered clip: video, open jobs, and its cue sheet (which
 * song plays when).
 *
 * @param isPublic whether a published entry shows it
 * @param jobs its jobs that are running or queued
 * @param form of a cue, as it was sent
 */
public record ClipScreen(
    Clip clip,
    boolean isPublic,
    List<JobLine> jobs,
    List<EditableCue> cues,
    List<Choice> songs,
    Form form) {
  public String address() {
    return "/studio/clips/" + clip.id().value();
  }

  public String video() {
    return clip.path(ClipFile.VIDEO);
  }

  public String poster() {
    return clip.path(ClipFile.POSTER);
  }

  public String summary() {
    Clip.Rendition rendition = clip.rendition();
    return rendition == null
        ? ""
        : "%s · %d × %d"
            .formatted(
                Timecode.formatSeconds(rendition.length()), rendition.width(), rendition.height());
  }

  public List<Timeline.Chapter> chapters() {
    return new Timeline(clip.edit()).chapters();
  }

  public String timecode(Duration moment) {
    return Timecode.formatSeconds(moment);
  }

  public CueTimeline timeline() {
    Clip.Rendition rendition = clip.rendition();
    return new CueTimeline(rendition == null ? Duration.ZERO : rendition.length(), List.of(), cues);
  }

  public CueSheetView cueSheet() {
    return new CueSheetView(
        address(),
        cues,
        form,
        clip.rendition() == null
            ? "It will be analyzed for songs when it is rendered."
            : jobs.isEmpty()
                ? "None of your songs was found in it."
                : "Not analyzed for songs yet.");
  }

  public Form newCueForm() {
    return form.has("cue") ? Form.empty() : form;
  }

  public List<Choice> uses() {
    return UseChoices.choices();
  }
}
