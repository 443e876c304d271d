package needledrop.catalog.cue;

import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.FootageId;

/** The video whose songs a cue sheet lists: a footage file or a clip, given by its id. */
public sealed interface CueOwner {
  record OfFootage(FootageId id) implements CueOwner {}

  record OfClip(ClipId id) implements CueOwner {}
}
