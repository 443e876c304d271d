package needledrop.jobs;

import java.time.Duration;

/** What came of working on a job once. */
sealed interface JobResult {
  JobResult DONE = new Done();

  record Done() implements JobResult {}

  /** Something it needs is not there yet: it waits and looks again. */
  record RetryLater(Duration delay, String reason) implements JobResult {}

  /** It cannot be done, however often it is tried. */
  record Failure(String reason) implements JobResult {}
}
