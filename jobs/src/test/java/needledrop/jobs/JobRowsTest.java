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
  private static final Job LOOK = new FindShots(new FootageId(7));

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
  void theSameWorkIsInLineOnlyOnce() {
    rows.add(PROBE);
    rows.add(PROBE);
    rows.add(LOOK);
    assertEquals(2, rows.newest(10).size());
  }

  @Test
  void workThatIsUnderWayIsNotPutInLineAgain() {
    JobId id = waiting(PROBE);
    rows.begin(id);
    rows.add(PROBE);
    assertEquals(1, rows.newest(10).size());
  }

  @Test
  void finishedWorkCanBeDueAgain() {
    JobId id = waiting(PROBE);
    rows.begin(id);
    rows.done(id);
    rows.add(PROBE);
    assertEquals(2, rows.newest(10).size());
  }

  @Test
  void oneJobIsBegunByOneOnly() {
    JobId id = waiting(PROBE);
    assertEquals(1, rows.begin(id).orElseThrow().attempts());
    assertTrue(rows.begin(id).isEmpty());
  }

  @Test
  void whatWasCalledOffIsNotBegunAndNotFinished() {
    JobId id = waiting(PROBE);
    assertTrue(rows.cancel(id));
    assertTrue(rows.begin(id).isEmpty());
    rows.done(id);
    assertEquals(new JobState.Cancelled(now), state(id));
    assertFalse(rows.cancel(id));
  }

  @Test
  void aRunThatWasPutBackCountsAsNoAttempt() {
    JobId id = waiting(PROBE);
    rows.begin(id);
    rows.putBack(id, "waits for ffmpeg");
    assertEquals(new JobState.Waiting("waits for ffmpeg"), state(id));
    assertEquals(1, rows.begin(id).orElseThrow().attempts());
  }

  @Test
  void aFailureKeepsItsWordsUntilItIsTriedAgain() {
    JobId id = waiting(PROBE);
    rows.begin(id);
    rows.failed(id, "clip.mp4 holds no picture");
    assertEquals(new JobState.Failed("clip.mp4 holds no picture", now), state(id));
    rows.again(id);
    assertEquals(new JobState.Waiting(null), state(id));
    assertEquals(1, rows.begin(id).orElseThrow().attempts());
  }

  @Test
  void tryingAgainDoesNotDoubleWorkThatIsDueAnyway() {
    JobId first = waiting(PROBE);
    rows.cancel(first);
    rows.add(PROBE);
    rows.again(first);
    assertInstanceOf(JobState.Cancelled.class, state(first));
  }

  @Test
  void whatAnEarlierProcessLeftUnderWayIsInLineAgain() {
    JobId id = waiting(PROBE);
    rows.begin(id);
    rows.takeOver();
    assertEquals(new JobState.Waiting(null), state(id));
    assertEquals(2, rows.begin(id).orElseThrow().attempts());
  }

  @Test
  void whatEndedLongAgoIsForgottenAndWhatWaitsIsNot() {
    JobId done = waiting(PROBE);
    rows.begin(done);
    rows.done(done);
    JobId open = waiting(LOOK);
    now = now.plus(Duration.ofDays(365));
    rows.forgetOld();
    assertTrue(rows.find(done).isEmpty());
    assertTrue(rows.find(open).isPresent());
  }

  @Test
  void progressDropsNoPageThatIsKeptReady() {
    JobId id = waiting(PROBE);
    rows.begin(id);
    rows.progress(id, 0.5);
    assertEquals(new JobState.Running(0.5), state(id));
    assertEquals(0, database.changeCount());
  }

  private JobId waiting(Job job) {
    rows.add(job);
    return rows.last(job).orElseThrow().id();
  }

  private JobState state(JobId id) {
    return rows.find(id).orElseThrow().state();
  }
}
