package needledrop.web.studio.home;

import java.util.List;
import java.util.Map;
import needledrop.journal.reply.Reply;
import needledrop.web.studio.jobs.JobLine;
import needledrop.web.studio.page.Choice;

/**
 * The data of the studio's first screen: open jobs, replies that await moderation, drafts, next
 * steps, and problems of the installation.
 *
 * @param hasSample whether the journal still contains the sample content
 * @param hasFfmpeg whether ffmpeg is installed, which all media jobs need
 * @param hasSingleAddress whether all requests come from one IP address
 * @param jobs that are running or queued
 * @param damagedRows the names of rows that cannot be read, each with what is wrong with it
 * @param replies that wait for a decision
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

  /** Whether all steps are done, if only with the sample. */
  public boolean isComplete() {
    return steps.stream().allMatch(Step::done);
  }

  /** One step of setting up the journal, from footage to a published entry. */
  public record Step(String label, String address, boolean done) {}
}
