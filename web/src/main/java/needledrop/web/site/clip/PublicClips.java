package needledrop.web.site.clip;

import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueSheets;
import needledrop.journal.clip.ClipWithCues;
import needledrop.journal.clip.Clips;
import needledrop.store.Ids.ClipId;

/** The clips of published entries, by the names in the paths of their pages. */
public final class PublicClips {
  private static final Pattern CLIP_NAME = Pattern.compile("(\\d{1,18})(?:-.*)?");

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
    Matcher matcher = CLIP_NAME.matcher(name);
    return Optional.of(matcher)
        .filter(Matcher::matches)
        .map(number -> new ClipId(Long.parseLong(number.group(1))))
        .filter(clips::isPublic)
        .flatMap(clips::find)
        .map(clip ->
            new ClipWithCues(clip, cueSheets.withoutRejected(new CueOwner.OfClip(clip.id()))))
        .orElseThrow(NotFoundResponse::new);
  }
}
