package needledrop.web.site;

import java.time.Duration;
import java.util.List;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.item.Song;
import needledrop.cut.Edit;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.Clips;
import needledrop.listen.Cue;
import needledrop.listen.CueSheet;
import needledrop.media.Span;

/** A clip of two sequences with a song under each. */
final class ClipFixture {
  private final Clips clips;
  private final CueSheets cueSheets;

  ClipFixture(Clips clips, CueSheets cueSheets) {
    this.clips = clips;
    this.cueSheets = cueSheets;
  }

  Clip add(Song first, Song second) {
    Clip added =
        clips.add(
            Edit.parse(
                """
                {"title":"Two sequences","segments":[{"footage":"1","in":0,"out":24}],
                 "chapters":[{"at":0,"title":"Farm"},{"at":12,"title":"Mountain"}]}
                """));
    clips.markRendered(added.id(), added.revision(), Duration.ofSeconds(24), 1280, 720);
    cueSheets.replaceHeard(
        new CueOwner.OfClip(added.id()),
        new CueSheet(List.of(cue(first, 0.4, 11.6, 0.97), cue(second, 12.0, 23.5, 0.93))));
    return clips.find(added.id()).orElseThrow();
  }

  private static Cue cue(Song song, double in, double out, double confidence) {
    return new Cue(
        Long.toString(song.id().value()), Span.ofSeconds(in, out), Duration.ZERO, 1, confidence);
  }
}
