package needledrop.web.site.clip;

import io.javalin.http.NotFoundResponse;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueSheets;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.clip.Clips;
import needledrop.store.Ids;
import needledrop.store.Ids.ClipId;

/** Finds a clip of a published entry, with its cues, by the name in the path of the clip's page. */
public final class PublicClips {
  private final Clips clips;
  private final CueSheets cueSheets;

  public PublicClips(Clips clips, CueSheets cueSheets) {
    this.clips = clips;
    this.cueSheets = cueSheets;
  }

  /**
   * Returns the clip with this name; only the number at its beginning counts.
   *
   * @throws NotFoundResponse if there is no such clip, or if it is not public
   */
  ClipWithCues get(String name) {
    return Ids.parse(name.split("-", 2)[0], ClipId::new)
        .filter(clips::isPublic)
        .flatMap(clips::find)
        .map(clip ->
            new ClipWithCues(clip, cueSheets.withoutRejected(new CueOwner.OfClip(clip.id()))))
        .orElseThrow(NotFoundResponse::new);
  }
}
