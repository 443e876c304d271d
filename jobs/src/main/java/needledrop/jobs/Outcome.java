package needledrop.jobs;

import java.time.Duration;

/** What came of working on a job once. */
sealed interface Outcome {
  Outcome DONE = new Done();

  record Done() implements Outcome {}

  /** Something it needs is not there yet: it waits and looks again. */
  record Later(Duration pause, String why) implements Outcome {}

  /** It cannot be done, however often it is tried. */
  record Hopeless(String why) implements Outcome {}
}
