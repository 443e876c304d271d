package needledrop.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a background job: waiting, running, done, failed or cancelled, with the time,
 * progress or reason.
 */
public sealed interface JobState {

  /**
   * Queued.
   *
   * @param reason what it waits for; null if only for its turn
   */
  record Waiting(@Nullable String reason) implements JobState {}

  /**
   * Running.
   *
   * @param progress 0 to 1
   */
  record Running(double progress) implements JobState {}

  record Done(Instant at) implements JobState {}

  /**
   * Failed for good.
   *
   * @param reason the cause, shown to members
   */
  record Failed(String reason, Instant at) implements JobState {}

  record Cancelled(Instant at) implements JobState {}
}
