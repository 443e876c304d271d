package needledrop.catalog.cue;

import java.time.Instant;
import needledrop.store.Ids.MemberId;

/**
 * Whether a member confirmed or rejected a cue (a time span in which a song plays), and when, or
 * whether it still awaits review.
 */
public sealed interface CueStatus {
  /** Not reviewed yet. */
  record Proposed() implements CueStatus {}

  record Confirmed(MemberId by, Instant at) implements CueStatus {}

  record Rejected(MemberId by, Instant at) implements CueStatus {}
}
