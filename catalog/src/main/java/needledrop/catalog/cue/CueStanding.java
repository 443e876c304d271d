package needledrop.catalog.cue;

import java.time.Instant;
import needledrop.store.Ids.MemberId;

/** What a person said of a cue. */
public sealed interface CueStanding {
  /** Nothing yet. */
  record Proposed() implements CueStanding {}

  record Confirmed(MemberId by, Instant at) implements CueStanding {}

  record Rejected(MemberId by, Instant at) implements CueStanding {}
}
