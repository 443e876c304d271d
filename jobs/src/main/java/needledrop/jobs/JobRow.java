package needledrop.jobs;

import java.time.Instant;
import needledrop.store.Ids.JobId;

/**
 * A job as it stands now.
 *
 * @param attempts how often it was begun
 * @param queuedAt when it came into the queue
 */
public record JobRow(JobId id, Job job, JobState state, int attempts, Instant queuedAt) {

  /** Whether something of it is still to be done. */
  public boolean isOpen() {
    return switch (state) {
      case JobState.Waiting _, JobState.Running _ -> true;
      case JobState.Done _, JobState.Failed _, JobState.Cancelled _ -> false;
    };
  }
}
