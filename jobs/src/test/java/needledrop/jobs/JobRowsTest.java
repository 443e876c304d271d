package needledrop.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import needledrop.jobs.Job.FindShots;
import needledrop.jobs.Job.ProbeFootage;
import needledrop.store.Database;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.JobId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRowsTest {
  private static final Job PROBE = new ProbeFootage(new FootageId(7));
  private static final Job FIND_SHOTS = new FindShots(new FootageId(7));

  @TempDir private Path folder;
  private Instant now = Instant.parse("2026-01-05T20:00:00Z");
  private Database database;
  private JobRows rows;

  @BeforeEach
  void open() {
    database =
        Database.open(folder.resolve("needledrop.db"), List.of("needledrop/jobs/migrations"));
    rows = new JobRows(database, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void sameJobIsQueuedOnce() {
    rows.add(PROBE);
    rows.add(PROBE);
    rows.add(FIND_SHOTS);
    assertEquals(2, rows.list(10).size());
  }

  @Test
  void runningJobIsNotQueuedAgain() {
    JobId id = enqueue(PROBE);
    rows.start(id);
    rows.add(PROBE);
    assertEquals(1, rows.list(10).size());
  }

  @Test
  void finishedJobCanBeQueuedAgain() {
    JobId id = enqueue(PROBE);
    rows.start(id);
    rows.markDone(id);
    rows.add(PROBE);
    assertEquals(2, rows.list(10).size());
  }

  @Test
  void transitionThatIsNotPossibleDeletesNoEarlierJob() {
    JobId first = enqueue(PROBE);
    rows.start(first);
    rows.markDone(first);
    JobId second = enqueue(PROBE);
    rows.markDone(second);
    assertTrue(rows.find(first).isPresent(), "the second job was not running");
    rows.start(second);
    rows.markDone(second);
    assertFalse(rows.find(first).isPresent());
  }

  @Test
  void jobIsStartedOnce() {
    JobId id = enqueue(PROBE);
    assertEquals(1, rows.start(id).orElseThrow().attempts());
    assertTrue(rows.start(id).isEmpty());
  }

  @Test
  void cancelledJobIsNeitherStartedNorFinished() {
    JobId id = enqueue(PROBE);
    assertTrue(rows.cancel(id));
    assertTrue(rows.start(id).isEmpty());
    rows.markDone(id);
    assertEquals(new JobState.Cancelled(now), state(id));
    assertFalse(rows.cancel(id));
  }

  @Test
  void requeuedRunDoesNotCountAsAnAttempt() {
    JobId id = enqueue(PROBE);
    rows.start(id);
    rows.requeue(id, "waits for ffmpeg");
    assertEquals(new JobState.Waiting("waits for ffmpeg"), state(id));
    assertEquals(1, rows.start(id).orElseThrow().attempts());
  }

  @Test
  void failureReasonIsKeptUntilTheRetry() {
    JobId id = enqueue(PROBE);
    rows.start(id);
    rows.markFailed(id, "clip.mp4 holds no picture");
    assertEquals(new JobState.Failed("clip.mp4 holds no picture", now), state(id));
    rows.retry(id);
    assertEquals(new JobState.Waiting(null), state(id));
    assertEquals(1, rows.start(id).orElseThrow().attempts());
  }

  @Test
  void retryDoesNotDuplicateAQueuedJob() {
    JobId first = enqueue(PROBE);
    rows.cancel(first);
    rows.add(PROBE);
    rows.retry(first);
    assertInstanceOf(JobState.Cancelled.class, state(first));
  }

  @Test
  void interruptedJobsAreQueuedAgain() {
    JobId id = enqueue(PROBE);
    rows.start(id);
    rows.requeueInterrupted();
    assertEquals(new JobState.Waiting(null), state(id));
    assertEquals(2, rows.start(id).orElseThrow().attempts());
  }

  @Test
  void oldFinishedJobsAreDeletedAndQueuedOnesAreNot() {
    JobId done = enqueue(PROBE);
    rows.start(done);
    rows.markDone(done);
    JobId open = enqueue(FIND_SHOTS);
    now = now.plus(Duration.ofDays(365));
    rows.deleteOld();
    assertTrue(rows.find(done).isEmpty());
    assertTrue(rows.find(open).isPresent());
  }

  @Test
  void progressDoesNotInvalidateCachedPages() {
    JobId id = enqueue(PROBE);
    rows.start(id);
    rows.saveProgress(id, 0.5);
    assertEquals(new JobState.Running(0.5), state(id));
    assertEquals(0, database.changeCount());
  }

  private JobId enqueue(Job job) {
    rows.add(job);
    return rows.findLast(job).orElseThrow().id();
  }

  private JobState state(JobId id) {
    return rows.find(id).orElseThrow().state();
  }
}
