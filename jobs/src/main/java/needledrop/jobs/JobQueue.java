package needledrop.jobs;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import needledrop.jobs.JobRun.StopReason;
import needledrop.store.Database;
import needledrop.store.Ids.JobId;

/** All long work: what is due, what is asked for, what is under way, and how it ended. */
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

  /** Calls a job off. One that is under way ends its processes and stops within a second. */
  public void cancel(JobId id) {
    Optional<JobRow> row = rows.find(id);
    if (rows.cancel(id)) {
      row.ifPresent(called -> dueJobs.markFailed(called.job(), CANCELLED));
      Optional.ofNullable(running.get(id)).ifPresent(jobRun -> jobRun.stop(StopReason.CANCELLED));
    }
  }

  /** Queues a failed or cancelled job again. */
  public void retry(JobId id) {
    rows.retry(id);
    workListener.run();
  }

  /** Open jobs first, then the newest. */
  public List<JobRow> list() {
    return rows.list(MAX_LISTED_JOBS);
  }

  public Optional<JobRow> find(JobId id) {
    return rows.find(id);
  }

  /** The last state of this job; empty if it was never queued. */
  public Optional<JobRow> findLast(Job job) {
    return rows.findLast(job);
  }

  /** Sets the listener that is called whenever a job may be due. */
  void setWorkListener(Runnable bell) {
    this.workListener = bell;
  }

  void requeueInterrupted() {
    rows.requeueInterrupted();
    rows.deleteOld();
  }

  /** Queues the jobs that are due, and returns those that the scheduler does not know yet. */
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

  void requeueAfterFailure(JobId id, String why) {
    rows.requeueAfterFailure(id, why);
  }

  void requeue(JobId id, String why) {
    rows.requeue(id, why);
  }

  void markFailed(JobRow row, String why) {
    rows.markFailed(row.id(), why);
    dueJobs.markFailed(row.job(), why);
  }
}
