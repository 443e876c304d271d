package needledrop.web.studio.jobs;

import needledrop.jobs.JobRow;
import needledrop.jobs.JobState;
import needledrop.message.Message;
import needledrop.message.StoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * A background job as the studio lists it: task and subject as text, state, progress and failure.
 *
 * @param task the work, as an order: "Find the shots"
 * @param subject what it is done to, by name
 * @param endedAt when it came to its end
 */
public record JobLine(String task, @Nullable String subject, @Nullable String endedAt, JobRow row) {
  public long id() {
    return row.id().value();
  }

  public Message label() {
    return subject == null
        ? Message.of(task)
        : Message.of("{task}, {subject}", "task", Message.of(task), "subject", subject);
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

  public Message stateLabel() {
    return switch (row.state()) {
      case JobState.Waiting(String why) ->
          why == null ? Message.of("Queued") : StoredMessage.parse(why);
      case JobState.Running _ -> Message.of("{percent}%", "percent", percent());
      case JobState.Done _ -> Message.of("Done");
      case JobState.Failed _ -> Message.of("Failed");
      case JobState.Cancelled _ -> Message.of("Canceled");
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

  public @Nullable Message failure() {
    return row.state() instanceof JobState.Failed(String why, _) ? StoredMessage.parse(why) : null;
  }
}
