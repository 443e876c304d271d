package needledrop.web.studio.jobs;

import java.util.Optional;
import needledrop.jobs.JobRow;
import needledrop.jobs.JobState;
import needledrop.web.words.TranslatableText;
import org.jspecify.annotations.Nullable;

/**
 * A job in words.
 *
 * @param task the work, as an order: "Find the shots"
 * @param subject what it is done to, by name
 * @param endedAt when it came to its end
 */
public record JobLine(String task, @Nullable String subject, @Nullable String endedAt, JobRow row) {
  public long id() {
    return row.id().value();
  }

  public TranslatableText label() {
    return subject == null
        ? TranslatableText.of(task)
        : TranslatableText.of("{}, {}", TranslatableText.of(task), subject);
  }

  public boolean isRunning() {
    return row.state() instanceof JobState.Running;
  }

  public boolean canCancel() {
    return row.isOpen();
  }

  public boolean canRetry() {
    return switch (row.state()) {
      case JobState.Failed _, JobState.Cancelled _ -> true;
      case JobState.Waiting _, JobState.Running _, JobState.Done _ -> false;
    };
  }

  public int percent() {
    return row.state() instanceof JobState.Running(double progress) ? (int) (100 * progress) : 0;
  }

  public String stateLabel() {
    return switch (row.state()) {
      case JobState.Waiting(String why) -> Optional.ofNullable(why).orElse("waits its turn");
      case JobState.Running _ -> percent() + " %";
      case JobState.Done _ -> "done";
      case JobState.Failed _ -> "failed";
      case JobState.Cancelled _ -> "cancelled";
    };
  }

  public String badgeClass() {
    return switch (row.state()) {
      case JobState.Running _ -> "busy";
      case JobState.Done _ -> "good";
      case JobState.Failed _ -> "bad";
      case JobState.Waiting _, JobState.Cancelled _ -> "";
    };
  }

  public @Nullable String failure() {
    return row.state() instanceof JobState.Failed(String why, _) ? why : null;
  }
}
