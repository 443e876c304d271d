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
import needledrop.store.Database;
import needledrop.store.Ids.JobId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that do the jobs in the queue, few of them, since every job drives a process that
 * uses several processors itself.
 */
public final class Worker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final String TASK = "job";
  private static final int THREADS = 2;
  private static final int RETRIES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LOOK_ANYWAY = Duration.ofSeconds(30);
  private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(5);
  private static final CompletionHandler<Void> REMOVE = new OnCompleteRemove<>();

  private final Queue queue;
  private final Workbench workbench;
  private final CustomTask<Void> task;
  private final Scheduler scheduler;
  private final ScheduledExecutorService collector =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("job-collector").daemon().factory());
  private final AtomicBoolean asked = new AtomicBoolean();

  public Worker(Database database, Queue queue, Workbench workbench) {
    this.queue = queue;
    this.workbench = workbench;
    this.task =
        Tasks.custom(TASK, Void.class)
            .onFailure(this::failedOnce)
            .execute((instance, _) -> begin(idOf(instance)));
    this.scheduler = scheduler(database);
  }

  private Scheduler scheduler(Database database) {
    return Scheduler.create(database.dataSource(), task)
        .tableName("scheduled_jobs")
        .jdbcCustomization(new SqliteJdbcCustomization())
        .schedulerName(new SchedulerName.Fixed(Long.toString(ProcessHandle.current().pid())))
        .threads(THREADS)
        .pollingInterval(LOOK)
        .pollUsingFetch(0.5, 3)
        .enableImmediateExecution()
        .enablePriority()
        .shutdownMaxWait(PATIENCE_AT_THE_END)
        .addSchedulerListener(
            new AbstractSchedulerListener() {
              @Override
              public void onExecutionComplete(ExecutionComplete complete) {
                look();
              }
            })
        .build();
  }

  /** Takes over what an earlier process left, and works until closed. */
  public void start(Database database) {
    queue.takeOver();
    workbench.tidy().forEach(queue::enqueue);
    scheduler.start();
    queue.onWork(this::look);
    database.onChange(this::look);
    var _ =
        collector.scheduleWithFixedDelay(
            this::collect, 0, LOOK_ANYWAY.toSeconds(), TimeUnit.SECONDS);
  }

  /** Has the collector look soon; many calls at once are one. */
  private void look() {
    if (asked.compareAndSet(false, true)) {
      try {
        collector.execute(this::collect);
      } catch (RejectedExecutionException e) {
        LOG.debug("No more work is looked for: the program ends");
      }
    }
  }

  private void collect() {
    asked.set(false);
    try {
      queue.collect().forEach(this::schedule);
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

  /** A job that was called off before its turn is gone here. */
  private CompletionHandler<Void> begin(JobId id) {
    return queue.begin(id).map(this::work).orElse(REMOVE);
  }

  private CompletionHandler<Void> work(JobRow row) {
    if (row.attempts() > RETRIES + 1) {
      return giveUp(row, "each of %d attempts ended the program".formatted(RETRIES + 1));
    }
    Run run = queue.run(row.id());
    try {
      return close(row, workbench.perform(row.job(), run));
    } catch (CancellationException e) {
      return stopped(row, run, e);
    } finally {
      queue.ran(row.id());
    }
  }

  private CompletionHandler<Void> close(JobRow row, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> {
        queue.done(row.id());
        yield REMOVE;
      }
      case Outcome.Later(Duration pause, String why) -> {
        queue.putBack(row.id(), why);
        yield in(pause);
      }
      case Outcome.Hopeless(String why) -> giveUp(row, why);
    };
  }

  private CompletionHandler<Void> stopped(JobRow row, Run run, CancellationException unexpected) {
    return switch (run.stopped()) {
      case CALLED_OFF -> REMOVE;
      case PUT_BACK -> {
        queue.putBack(row.id(), "goes on with the next start");
        yield in(Duration.ZERO);
      }
      case null -> throw unexpected;
    };
  }

  private CompletionHandler<Void> giveUp(JobRow row, String why) {
    queue.failed(row, why);
    return REMOVE;
  }

  private static CompletionHandler<Void> in(Duration pause) {
    return (complete, operations) ->
        operations.reschedule(complete, complete.getTimeDone().plus(pause));
  }

  private void failedOnce(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    JobId id = new JobId(Long.parseLong(complete.getExecution().taskInstance.getId()));
    Throwable cause = complete.getCause().orElseGet(IllegalStateException::new);
    String why = FailureText.of(cause);
    if (isOfTheProgram(cause)) {
      LOG.warn("Job {} failed", id.value(), cause);
    } else {
      LOG.warn("Job {} failed: {}", id.value(), why);
    }
    FailureHandler<Void> retries =
        FailureHandler.<Void>maxRetries(RETRIES)
            .withBackoff(PAUSE)
            .thenRemove(_ -> queue.find(id).ifPresent(row -> queue.failed(row, why)));
    retries.onFailure(complete, operations);
    queue.triesAgain(id, "tries again, since it failed: %s".formatted(why));
  }

  /** Whether a stack trace helps, because neither a file nor ffmpeg nor the disk is to blame. */
  private static boolean isOfTheProgram(Throwable cause) {
    return !(cause instanceof UncheckedIOException || cause instanceof MediaException);
  }

  /** Stops what is under way; it goes on with the next start. */
  @Override
  public void close() {
    collector.close();
    queue.end();
    scheduler.stop();
  }
}
