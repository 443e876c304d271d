package needledrop.jobs;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import needledrop.store.Database;
import needledrop.store.Ids.JobId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the table "jobs", which stores the state of each background job. No page for
 * readers shows the rows, so writing them does not invalidate cached pages.
 */
final class JobRows {
  private static final Duration RETENTION = Duration.ofDays(30);

  private final Database database;
  private final InstantSource clock;

  JobRows(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Queues a job unless it is queued or running. */
  void add(Job job) {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO jobs (kind, subject, state, asked_at)
                VALUES (:kind, :subject, 'waiting', :now)
                ON CONFLICT DO NOTHING\
                """)
            .bind("kind", job.kind())
            .bind("subject", job.subject())
            .bind("now", clock.instant())
            .execute());
  }

  Optional<JobRow> find(JobId id) {
    return database.read(handle ->
        rows(handle.createQuery("SELECT * FROM jobs WHERE id = :id").bind("id", id)).stream()
            .findFirst());
  }

  /** Returns the last row of a job; empty if it was never queued. */
  Optional<JobRow> findLast(Job job) {
    return database.read(handle ->
        rows(
                handle
                    .createQuery(
                        """
                        SELECT * FROM jobs WHERE kind = :kind AND subject = :subject
                        ORDER BY id DESC LIMIT 1\
                        """)
                    .bind("kind", job.kind())
                    .bind("subject", job.subject()))
            .stream()
            .findFirst());
  }

  /** Returns the jobs: open ones first, then the newest. */
  List<JobRow> list(int limit) {
    return database.read(handle ->
        rows(
            handle
                .createQuery(
                    """
                    SELECT * FROM jobs
                    ORDER BY state NOT IN ('running', 'waiting'), state, id DESC
                    LIMIT :limit\
                    """)
                .bind("limit", limit)));
  }

  /** Returns the waiting jobs that are not scheduled yet. */
  List<JobRow> unscheduled() {
    return database.read(handle ->
        rows(
            handle.createQuery(
                """
                SELECT * FROM jobs WHERE state = 'waiting' AND CAST(id AS TEXT) NOT IN
                  (SELECT task_instance FROM scheduled_jobs)\
                """)));
  }

  /** Starts a waiting job; returns empty if it is no longer waiting. */
  Optional<JobRow> start(JobId id) {
    boolean started = transition(id, "waiting", "running", 1, null);
    return started ? find(id) : Optional.empty();
  }

  void saveProgress(JobId id, double fraction) {
    database.writeUnseen(handle ->
        handle
            .createUpdate(
                "UPDATE jobs SET progress = :fraction WHERE id = :id AND state = 'running'")
            .bind("id", id)
            .bind("fraction", Math.clamp(fraction, 0, 1))
            .execute());
  }

  /** Queues a job again after a failed attempt. */
  void requeueAfterFailure(JobId id, String reason) {
    transition(id, "running", "waiting", 0, reason);
  }

  /** Queues a job again as if it had not been started. */
  void requeue(JobId id, @Nullable String reason) {
    transition(id, "running", "waiting", -1, reason);
  }

  void markDone(JobId id) {
    transition(id, "running", "done", 0, null);
  }

  void markFailed(JobId id, String reason) {
    transition(id, "running", "failed", 0, reason);
  }

  /** Cancels an open job; returns false if it is not open. */
  boolean cancel(JobId id) {
    return transition(id, "waiting", "cancelled", 0, null)
        || transition(id, "running", "cancelled", 0, null);
  }

  private boolean transition(
      JobId id, String from, String to, int attempts, @Nullable String reason) {
    return database.writeUnseen(handle -> {
      int updated = updateState(handle, id, from, to, attempts, reason);
      if (updated == 1) {
        deleteEarlier(handle, id, to);
      }
      return updated == 1;
    });
  }

  /**
   * Deletes earlier rows of the same job with the same state, so that repeated jobs, such as scans,
   * have one row.
   */
  private static void deleteEarlier(Handle handle, JobId id, String state) {
    handle
        .createUpdate(
            """
            DELETE FROM jobs WHERE id < :id AND state = :state AND ended_at IS NOT NULL
              AND (kind, subject) = (SELECT kind, subject FROM jobs WHERE id = :id)\
            """)
        .bind("id", id)
        .bind("state", state)
        .execute();
  }

  private int updateState(
      Handle handle, JobId id, String from, String to, int attempts, @Nullable String reason) {
    return handle
        .createUpdate(
            """
            UPDATE jobs SET state = :to, words = :reason, attempts = attempts + :attempts,
              progress = CASE :to WHEN 'done' THEN 1 WHEN 'running' THEN 0 ELSE progress END,
              ended_at = CASE WHEN :to IN ('done', 'failed', 'cancelled') THEN :now END
            WHERE id = :id AND state = :from\
            """)
        .bind("id", id)
        .bind("from", from)
        .bind("to", to)
        .bind("attempts", attempts)
        .bind("reason", reason)
        .bind("now", clock.instant())
        .execute();
  }

  /** Queues an ended job again with all its attempts, unless the same job is open. */
  void retry(JobId id) {
    Instant now = clock.instant();
    database.writeUnseen(handle -> {
      handle
          .createUpdate(
              """
              UPDATE OR IGNORE jobs SET state = 'waiting', progress = 0, attempts = 0,
                words = NULL, asked_at = :now, ended_at = NULL
              WHERE id = :id AND state IN ('failed', 'cancelled', 'done')\
              """)
          .bind("id", id)
          .bind("now", now)
          .execute();
      return makeDueNow(handle, false, id, now);
    });
  }

  /**
   * Makes scheduled rows due.
   *
   * @param job the only job to change; null for all
   */
  private static int makeDueNow(Handle handle, boolean picked, @Nullable JobId job, Instant now) {
    return handle
        .createUpdate(
            """
            UPDATE scheduled_jobs SET picked = 0, picked_by = NULL, last_heartbeat = NULL,
              execution_time = :now, version = version + 1
            WHERE picked = :picked AND (:job IS NULL OR task_instance = :job)\
            """)
        .bind("now", now)
        .bind("picked", picked)
        .bind("job", job == null ? null : Long.toString(job.value()))
        .execute();
  }

  /**
   * Queues the jobs again that an ended process was running. The scheduler itself would wait half
   * an hour for missing heartbeats.
   */
  void requeueInterrupted() {
    Instant now = clock.instant();
    database.writeUnseen(handle -> {
      handle.execute("UPDATE jobs SET state = 'waiting' WHERE state = 'running'");
      return makeDueNow(handle, true, null, now);
    });
  }

  void deleteOld() {
    database.writeUnseen(handle ->
        handle
            .createUpdate("DELETE FROM jobs WHERE ended_at < :cutoff")
            .bind("cutoff", clock.instant().minus(RETENTION))
            .execute());
  }

  private List<JobRow> rows(Query query) {
    return database.damagedRows().listReadable(query, "jobs", "id", JobRows::row);
  }

  private static JobRow row(Row row) throws SQLException {
    return new JobRow(
        new JobId(row.longValue("id")),
        Job.of(row.text("kind"), row.text("subject")),
        state(row),
        row.intValue("attempts"),
        row.instant("asked_at"));
  }

  private static JobState state(Row row) throws SQLException {
    return switch (row.text("state")) {
      case "waiting" -> new JobState.Waiting(row.textOrNull("words"));
      case "running" -> new JobState.Running(row.doubleValue("progress"));
      case "done" -> new JobState.Done(row.instant("ended_at"));
      case "failed" -> new JobState.Failed(row.text("words"), row.instant("ended_at"));
      case "cancelled" -> new JobState.Cancelled(row.instant("ended_at"));
      case String other -> throw new SQLException("A job cannot be " + other);
    };
  }
}
