package needledrop.jobs;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import needledrop.jobs.JobRun.StopReason;
import needledrop.store.Database;
import needledrop.store.Ids.JobId;

/** The queue of background jobs: waiting, running and ended ones. */
public final class JobQueue {
  private static final int MAX_LISTED_JOBS = 200;
  private static final String CANCELLED = "Canceled";

  private final JobRows rows;
  private final DueJobs dueJobs;
  private final ConcurrentMap<JobId, JobRun> running = new ConcurrentHashMap<>();
  private volatile boolean stopping;
  private volatile Runnable workListener = () -> {};

  public JobQueue(Database database, DueJobs dueJobs, InstantSource clock) {
    this.rows = new JobRows(database, clock);
    this.dueJobs = dueJobs;
  }

  /** Queues a job unless it is queued or running. */
  public void enqueue(Job job) {
    rows.add(job);
    workListener.run();
  }

  /** Cancels a job. A running job ends its processes and stops within a second. */
  public void cancel(JobId id) {
    Optional<JobRow> row = rows.find(id);
    if (rows.cancel(id)) {
      row.ifPresent(cancelled -> dueJobs.markFailed(cancelled.job(), CANCELLED));
      Optional.ofNullable(running.get(id)).ifPresent(jobRun -> jobRun.stop(StopReason.CANCELLED));
    }
  }

  /** Queues a failed or cancelled job again. */
  public void retry(JobId id) {
    rows.retry(id);
    workListener.run();
  }

  /** Returns the jobs: open ones first, then the newest. */
  public List<JobRow> list() {
    return rows.list(MAX_LISTED_JOBS);
  }

  public Optional<JobRow> find(JobId id) {
    return rows.find(id);
  }

  /** Returns the last run of a job; empty if it was never queued. */
  public Optional<JobRow> findLast(Job job) {
    return rows.findLast(job);
  }

  /** Sets the listener that is called whenever a job may be due. */
  void setWorkListener(Runnable listener) {
    this.workListener = listener;
  }

  void requeueInterrupted() {
    rows.requeueInterrupted();
    rows.deleteOld();
  }

  /** Queues the jobs that are due, and returns those that are not scheduled yet. */
  List<JobRow> enqueueDue() {
    dueJobs.list().forEach(rows::add);
    return rows.unscheduled();
  }

  Optional<JobRow> start(JobId id) {
    return rows.start(id);
  }

  JobRun startRun(JobId id) {
    JobRun jobRun = new JobRun(fraction -> rows.saveProgress(id, fraction));
    running.put(id, jobRun);
    if (stopping) {
      jobRun.stop(StopReason.SHUTDOWN);
    }
    return jobRun;
  }

  void endRun(JobId id) {
    running.remove(id);
  }

  /** Interrupts running jobs, and jobs that start later, for shutdown; they are queued again. */
  void stopAll() {
    stopping = true;
    running.values().forEach(jobRun -> jobRun.stop(StopReason.SHUTDOWN));
  }

  void markDone(JobId id) {
    rows.markDone(id);
  }

  void requeueAfterFailure(JobId id, String reason) {
    rows.requeueAfterFailure(id, reason);
  }

  void requeue(JobId id, String reason) {
    rows.requeue(id, reason);
  }

  void markFailed(JobRow row, String reason) {
    rows.markFailed(row.id(), reason);
    dueJobs.markFailed(row.job(), reason);
  }
}
