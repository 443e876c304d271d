package needledrop.web.studio;

import java.util.List;
import java.util.Map;
import needledrop.journal.reply.Reply;
import needledrop.web.studio.desk.Choice;
import needledrop.web.studio.jobs.JobLine;

/**
 * The first screen of the studio.
 *
 * @param hasSample whether the journal still shows the sample that it began with
 * @param hasFfmpeg whether long work can be done at all
 * @param hasSingleAddress whether every visit comes from one address
 * @param jobs that are running or queued
 * @param damagedRows the names of rows that cannot be read, each with what is wrong with it
 * @param replies that wait for the owner
 * @param drafts addresses and titles
 */
public record HomeScreen(
    boolean hasSample,
    boolean hasFfmpeg,
    boolean hasSingleAddress,
    List<JobLine> jobs,
    Map<String, String> damagedRows,
    List<Reply> replies,
    List<Choice> drafts,
    List<Step> steps) {

  /** Whether the whole way was walked once, if only by the sample, and its marks say nothing. */
  public boolean isComplete() {
    return steps.stream().allMatch(Step::done);
  }

  /** One step of the way from footage to a page. */
  public record Step(String label, String address, boolean done) {}
}
