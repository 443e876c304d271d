package needledrop.web.site;

import java.time.Duration;
import java.util.List;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.item.Song;
import needledrop.cut.Edit;
import needledrop.journal.clip.Clip;
import needledrop.listen.Cue;
import needledrop.listen.CueSheet;
import needledrop.media.Span;
import needledrop.web.site.sheet.SiteParts;

/** A clip of two sequences with a song under each. */
final class ClipFixture {
  private final SiteParts siteParts;

  ClipFixture(SiteParts siteParts) {
    this.siteParts = siteParts;
  }

  Clip add(Song first, Song second) {
    Clip added =
        siteParts
            .clips()
            .add(
                Edit.parse(
                    """
                    {"title":"Two sequences","segments":[{"footage":"1","in":0,"out":24}],
                     "chapters":[{"at":0,"title":"Farm"},{"at":12,"title":"Mountain"}]}
                    """));
    siteParts.clips().markRendered(added.id(), added.revision(), Duration.ofSeconds(24), 1280, 720);
    siteParts
        .cueSheets()
        .replaceHeard(
            new CueOwner.OfClip(added.id()),
            new CueSheet(List.of(cue(first, 0.4, 11.6, 0.97), cue(second, 12.0, 23.5, 0.93))));
    return siteParts.clips().find(added.id()).orElseThrow();
  }

  private static Cue cue(Song song, double in, double out, double confidence) {
    return new Cue(
        Long.toString(song.id().value()), Span.ofSeconds(in, out), Duration.ZERO, 1, confidence);
  }
}
