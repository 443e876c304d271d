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

  /** Puts a job in line, unless it is there or under way. */
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

  /** Puts a job that failed or was called off in line once more. */
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

  /** What last became of this job, if it was ever in line. */
  public Optional<JobRow> findLast(Job job) {
    return rows.findLast(job);
  }

  /** Has somebody called whenever there may be something to do. */
  void setWorkListener(Runnable bell) {
    this.workListener = bell;
  }

  void requeueInterrupted() {
    rows.requeueInterrupted();
    rows.deleteOld();
  }

  /** Puts in line what is due, and says which waiting jobs the scheduler has not heard of. */
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

  /** What is under way, and what is begun from now on, goes back in line. */
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
