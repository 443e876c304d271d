package needledrop.jobs;

import java.time.Instant;
import needledrop.store.Ids.JobId;

/**
 * A background job as stored in the queue, with its state, number of attempts and queuing time.
 *
 * @param attempts the number of times that it was started
 */
public record JobRow(JobId id, Job job, JobState state, int attempts, Instant queuedAt) {

  /** Returns whether the job is waiting or running. */
  public boolean isOpen() {
    return switch (state) {
      case JobState.Waiting _, JobState.Running _ -> true;
      case JobState.Done _, JobState.Failed _, JobState.Cancelled _ -> false;
    };
  }
}
