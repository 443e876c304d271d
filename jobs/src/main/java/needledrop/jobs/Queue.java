package needledrop.jobs;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import needledrop.jobs.Run.Stop;
import needledrop.store.Database;
import needledrop.store.Ids.JobId;

/** All long work: what is due, what is asked for, what is under way, and how it ended. */
public final class Queue {
  private static final int SHOWN = 200;
  private static final String CALLED_OFF = "called off";

  private final JobRows rows;
  private final Due due;
  private final ConcurrentMap<JobId, Run> running = new ConcurrentHashMap<>();
  private volatile boolean ending;
  private volatile Runnable bell = () -> {};

  public Queue(Database database, Due due, InstantSource clock) {
    this.rows = new JobRows(database, clock);
    this.due = due;
  }

  /** Puts a job in line, unless it is there or under way. */
  public void enqueue(Job job) {
    rows.add(job);
    bell.run();
  }

  /** Calls a job off. One that is under way ends its processes and stops within a second. */
  public void cancel(JobId id) {
    Optional<JobRow> row = rows.find(id);
    if (rows.cancel(id)) {
      row.ifPresent(called -> due.gaveUp(called.job(), CALLED_OFF));
      Optional.ofNullable(running.get(id)).ifPresent(run -> run.stop(Stop.CALLED_OFF));
    }
  }

  /** Puts a job that failed or was called off in line once more. */
  public void retry(JobId id) {
    rows.again(id);
    bell.run();
  }

  /** Open jobs first, then the newest. */
  public List<JobRow> all() {
    return rows.newest(SHOWN);
  }

  public Optional<JobRow> find(JobId id) {
    return rows.find(id);
  }

  /** What last became of this job, if it was ever in line. */
  public Optional<JobRow> last(Job job) {
    return rows.last(job);
  }

  /** Has somebody called whenever there may be something to do. */
  void onWork(Runnable bell) {
    this.bell = bell;
  }

  void takeOver() {
    rows.takeOver();
    rows.forgetOld();
  }

  /** Puts in line what is due, and says which waiting jobs the scheduler has not heard of. */
  List<JobRow> collect() {
    due.jobs().forEach(rows::add);
    return rows.unscheduled();
  }

  Optional<JobRow> begin(JobId id) {
    return rows.begin(id);
  }

  Run run(JobId id) {
    Run run = new Run(fraction -> rows.progress(id, fraction));
    running.put(id, run);
    if (ending) {
      run.stop(Stop.PUT_BACK);
    }
    return run;
  }

  void ran(JobId id) {
    running.remove(id);
  }

  /** What is under way, and what is begun from now on, goes back in line. */
  void end() {
    ending = true;
    running.values().forEach(run -> run.stop(Stop.PUT_BACK));
  }

  void done(JobId id) {
    rows.done(id);
  }

  void triesAgain(JobId id, String why) {
    rows.triesAgain(id, why);
  }

  void putBack(JobId id, String why) {
    rows.putBack(id, why);
  }

  void failed(JobRow row, String why) {
    rows.failed(row.id(), why);
    due.gaveUp(row.job(), why);
  }
}
