package needledrop.catalog.cue;

import java.time.Instant;
import needledrop.store.Ids.MemberId;

/** The review status of a cue. */
public sealed interface CueStatus {
  /** Not reviewed yet. */
  record Proposed() implements CueStatus {}

  record Confirmed(MemberId by, Instant at) implements CueStatus {}

  record Rejected(MemberId by, Instant at) implements CueStatus {}
}
