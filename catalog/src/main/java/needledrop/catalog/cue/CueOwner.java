package needledrop.catalog.cue;

import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FootageId;

/** The owner of a cue sheet: a piece of footage, or a clip of the journal. */
public sealed interface CueOwner {
  record OfFootage(FootageId id) implements CueOwner {}

  record OfClip(ClipId id) implements CueOwner {}
}
