package needledrop.jobs;

import java.time.Duration;

/**
 * How one attempt to run a background job ended: done, to be retried after a delay, or failed for
 * good.
 */
sealed interface JobResult {
  JobResult DONE = new Done();

  record Done() implements JobResult {}

  /** Something that the job needs is not ready; it is tried again after a delay. */
  record RetryLater(Duration delay, String reason) implements JobResult {}

  /** The job cannot succeed, however often it is tried. */
  record Failure(String reason) implements JobResult {}
}
