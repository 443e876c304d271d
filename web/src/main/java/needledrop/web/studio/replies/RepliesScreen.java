package needledrop.web.studio.replies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import needledrop.journal.reply.ModerationQueue;
import needledrop.journal.reply.SpamModel.LabelCounts;
import needledrop.message.Message;
import needledrop.web.language.Translator;
import needledrop.web.studio.page.Choice;

/**
 * The data of one page of a moderation queue, such as waiting replies or spam, with links to the
 * other queues.
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
        ? Choice.of(
            each.word(), "{label} ({count})", "label", Message.of(tabLabel(each)), "count", count)
        : Choice.of(each.word(), tabLabel(each));
  }

  private static String tabLabel(ModerationQueue moderationQueue) {
    return switch (moderationQueue) {
      case WAITING -> "Pending";
      case SPAM -> "Spam";
      case SHOWN -> "Approved";
      case BINNED -> "Bin";
    };
  }

  public String selectedTab() {
    return queue.word();
  }

  public String emptyText() {
    if (!query.isEmpty()) {
      return "No replies match your search.";
    }
    return switch (queue) {
      case WAITING -> "No replies are pending.";
      case SPAM -> "No replies are marked as spam.";
      case SHOWN -> "No approved replies yet.";
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

  /** The state of the spam model, as text. */
  public String trainingText(Translator say) {
    return training.missing() > 0
        ? say.translate(
            "The spam filter is still learning. Approve or mark as spam {count, "
                + "plural, one {# more reply} other {# more replies}}.",
            "count",
            training.missing())
        : say.translate(
            "The spam filter has learned from {approved, plural, one {# approved "
                + "reply} other {# approved replies}} and {spam, plural, one {# spam "
                + "reply} other {# spam replies}}.",
            "approved",
            training.good(),
            "spam",
            training.spam());
  }
}
