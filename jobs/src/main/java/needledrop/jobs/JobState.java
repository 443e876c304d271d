package needledrop.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a job stands. */
public sealed interface JobState {

  /** In line, and for what, where it is more than its turn. */
  record Waiting(@Nullable String reason) implements JobState {}

  /** Under way; progress is between 0 and 1. */
  record Running(double progress) implements JobState {}

  record Done(Instant at) implements JobState {}

  /** Given up, in words a person can use. */
  record Failed(String reason, Instant at) implements JobState {}

  record Cancelled(Instant at) implements JobState {}
}
