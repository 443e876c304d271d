package needledrop.catalog.cue;

import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FootageId;

/** What has a cue sheet: a piece of footage, or a clip of the journal. */
public sealed interface Reel {
  record OfFootage(FootageId id) implements Reel {}

  record OfClip(ClipId id) implements Reel {}
}
