package needledrop.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import needledrop.media.FailureText;
import needledrop.media.process.MediaException;
import needledrop.message.Message;
import needledrop.message.StoredMessage;
import needledrop.store.Database;
import needledrop.store.Ids.JobId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that run queued jobs. There are only a few, because most jobs start a process that
 * uses several processors.
 */
public final class Worker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final String TASK_NAME = "job";
  private static final int THREAD_COUNT = 2;
  private static final int MAX_RETRIES = 3;
  private static final Duration RETRY_DELAY = Duration.ofSeconds(10);
  private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
  private static final Duration COLLECT_INTERVAL = Duration.ofSeconds(30);
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(5);
  private static final CompletionHandler<Void> REMOVE_TASK = new OnCompleteRemove<>();

  private final JobQueue jobQueue;
  private final JobRunner jobRunner;
  private final CustomTask<Void> task;
  private final Scheduler scheduler;
  private final ScheduledExecutorService collector =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("job-collector").daemon().factory());
  private final AtomicBoolean collectRequested = new AtomicBoolean();

  public Worker(Database database, JobQueue jobQueue, JobRunner jobRunner) {
    this.jobQueue = jobQueue;
    this.jobRunner = jobRunner;
    this.task =
        Tasks.custom(TASK_NAME, Void.class)
            .onFailure(this::retryOrFail)
            .execute((instance, _) -> startJob(idOf(instance)));
    this.scheduler = scheduler(database);
  }

  private Scheduler scheduler(Database database) {
    return Scheduler.create(database.dataSource(), task)
        .tableName("scheduled_jobs")
        .jdbcCustomization(new SqliteJdbcCustomization())
        .schedulerName(new SchedulerName.Fixed(Long.toString(ProcessHandle.current().pid())))
        .threads(THREAD_COUNT)
        .pollingInterval(POLL_INTERVAL)
        .pollUsingFetch(0.5, 3)
        .enableImmediateExecution()
        .enablePriority()
        .shutdownMaxWait(SHUTDOWN_TIMEOUT)
        .addSchedulerListener(
            new AbstractSchedulerListener() {
              @Override
              public void onExecutionComplete(ExecutionComplete complete) {
                requestCollect();
              }
            })
        .build();
  }

  /** Queues interrupted jobs again, and runs jobs until closed. */
  public void start(Database database) {
    jobQueue.requeueInterrupted();
    jobRunner.cleanUp().forEach(jobQueue::enqueue);
    scheduler.start();
    jobQueue.setWorkListener(this::requestCollect);
    database.onChange(this::requestCollect);
    var _ =
        collector.scheduleWithFixedDelay(
            this::collect, 0, COLLECT_INTERVAL.toSeconds(), TimeUnit.SECONDS);
  }

  /** Makes the collector run soon. Several requests at once cause one run. */
  private void requestCollect() {
    if (collectRequested.compareAndSet(false, true)) {
      try {
        collector.execute(this::collect);
      } catch (RejectedExecutionException e) {
        LOG.debug("No more work is looked for: the program ends");
      }
    }
  }

  private void collect() {
    collectRequested.set(false);
    try {
      jobQueue.enqueueDue().forEach(this::schedule);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("Looking for work failed; it is tried again", e);
    }
  }

  private void schedule(JobRow row) {
    scheduler.scheduleIfNotExists(
        task.instanceBuilder(Long.toString(row.id().value()))
            .priority(row.job().priority())
            .scheduledTo(Instant.now()));
  }

  private static JobId idOf(TaskInstance<Void> instance) {
    return new JobId(Long.parseLong(instance.getId()));
  }

  /** Starts a job. A job that was cancelled before its start is removed. */
  private CompletionHandler<Void> startJob(JobId id) {
    return jobQueue.start(id).map(this::runJob).orElse(REMOVE_TASK);
  }

  private CompletionHandler<Void> runJob(JobRow row) {
    if (row.attempts() > MAX_RETRIES + 1) {
      return failJob(
          row,
          StoredMessage.format(
              Message.of(
                  "The program crashed on each of {count} attempts", "count", MAX_RETRIES + 1)));
    }
    JobRun jobRun = jobQueue.startRun(row.id());
    try {
      return close(row, jobRunner.run(row.job(), jobRun));
    } catch (CancellationException e) {
      return onStopped(row, jobRun, e);
    } finally {
      jobQueue.endRun(row.id());
    }
  }

  private CompletionHandler<Void> close(JobRow row, JobResult jobResult) {
    return switch (jobResult) {
      case JobResult.Done _ -> {
        jobQueue.markDone(row.id());
        yield REMOVE_TASK;
      }
      case JobResult.RetryLater(Duration delay, String reason) -> {
        jobQueue.requeue(row.id(), reason);
        yield rescheduleAfter(delay);
      }
      case JobResult.Failure(String reason) -> failJob(row, reason);
    };
  }

  private CompletionHandler<Void> onStopped(
      JobRow row, JobRun jobRun, CancellationException unexpected) {
    return switch (jobRun.stopReason()) {
      case CANCELLED -> REMOVE_TASK;
      case SHUTDOWN -> {
        jobQueue.requeue(row.id(), "Resumes after a restart");
        yield rescheduleAfter(Duration.ZERO);
      }
      case null -> throw unexpected;
    };
  }

  private CompletionHandler<Void> failJob(JobRow row, String reason) {
    jobQueue.markFailed(row, reason);
    return REMOVE_TASK;
  }

  private static CompletionHandler<Void> rescheduleAfter(Duration delay) {
    return (complete, operations) ->
        operations.reschedule(complete, complete.getTimeDone().plus(delay));
  }

  private void retryOrFail(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    JobId id = new JobId(Long.parseLong(complete.getExecution().taskInstance.getId()));
    Throwable cause = complete.getCause().orElseGet(IllegalStateException::new);
    String reason = FailureText.of(cause);
    if (isBug(cause)) {
      LOG.warn("Job {} failed", id.value(), cause);
    } else {
      LOG.warn("Job {} failed: {}", id.value(), reason);
    }
    FailureHandler<Void> retries =
        FailureHandler.<Void>maxRetries(MAX_RETRIES)
            .withBackoff(RETRY_DELAY)
            .thenRemove(_ -> jobQueue.find(id).ifPresent(row -> jobQueue.markFailed(row, reason)));
    retries.onFailure(complete, operations);
    jobQueue.requeueAfterFailure(
        id,
        StoredMessage.format(
            Message.of(
                "Retrying after a failure: {reason}", "reason", StoredMessage.parse(reason))));
  }

  /**
   * Returns whether the cause may be a bug, so that a stack trace helps: neither a file nor ffmpeg
   * nor the disk is the cause.
   */
  private static boolean isBug(Throwable cause) {
    return !(cause instanceof UncheckedIOException || cause instanceof MediaException);
  }

  /** Stops running jobs; they resume at the next start. */
  @Override
  public void close() {
    collector.close();
    jobQueue.stopAll();
    scheduler.stop();
  }
}
