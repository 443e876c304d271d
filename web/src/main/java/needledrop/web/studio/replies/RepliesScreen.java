package needledrop.web.studio.replies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import needledrop.journal.reply.ModerationQueue;
import needledrop.journal.reply.SpamModel.LabelCounts;
import needledrop.web.studio.desk.Choice;
import needledrop.web.words.TranslatableText;
import needledrop.web.words.Translator;

/**
 * One page of a pile of replies, and the way to the others.
 *
 * @param query words that were looked for; empty for none
 * @param counts how many replies there are, where the tab shows it
 * @param hasMore whether there is a page after this one
 * @param training what the owner's decisions taught so far
 */
public record RepliesScreen(
    ModerationQueue queue,
    String query,
    int page,
    boolean hasMore,
    List<ReplyLine> replies,
    Map<ModerationQueue, Integer> counts,
    LabelCounts training) {

  public List<Choice> tabs() {
    return Stream.of(ModerationQueue.values()).map(this::tab).toList();
  }

  private Choice tab(ModerationQueue each) {
    int count = counts.getOrDefault(each, 0);
    return count > 0
        ? Choice.of(each.word(), "{} ({})", TranslatableText.of(tabLabel(each)), count)
        : Choice.of(each.word(), tabLabel(each));
  }

  private static String tabLabel(ModerationQueue moderationQueue) {
    return switch (moderationQueue) {
      case WAITING -> "Waiting";
      case SPAM -> "Spam";
      case SHOWN -> "Shown";
      case BINNED -> "Bin";
    };
  }

  public String selectedTab() {
    return queue.word();
  }

  public String emptyText() {
    if (!query.isEmpty()) {
      return "Nothing here speaks of that.";
    }
    return switch (queue) {
      case WAITING -> "Nothing waits.";
      case SPAM -> "Nothing is held as spam.";
      case SHOWN -> "No reply is shown yet.";
      case BINNED -> "The bin is empty.";
    };
  }

  /** The address of another page of the same. */
  public String pageAddress(int other) {
    return address(queue, query, other);
  }

  static String address(ModerationQueue moderationQueue, String about, int page) {
    String words = about.isEmpty() ? "" : "&about=" + URLEncoder.encode(about, UTF_8);
    return "/studio/replies?show="
        + moderationQueue.word()
        + words
        + (page == 1 ? "" : "&page=" + page);
  }

  /** What the scale knows, in words. */
  public String trainingText(Translator say) {
    return training.missing() > 0
        ? say.translate(
            "It takes {} more decisions of yours before they tell what spam is.",
            training.missing())
        : say.translate(
            "What spam is was learned from {} replies you approved and {} you called spam.",
            training.good(),
            training.spam());
  }
}
