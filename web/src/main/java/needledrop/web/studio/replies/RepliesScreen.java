package needledrop.web.studio.replies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import needledrop.journal.reply.ModerationQueue;
import needledrop.journal.reply.SpamModel.LabelCounts;
import needledrop.web.studio.desk.Choice;
import needledrop.web.words.Phrase;
import needledrop.web.words.Words;

/**
 * One page of a pile of replies, and the way to the others.
 *
 * @param about words that were looked for; empty for none
 * @param counts how many replies there are, where the tab shows it
 * @param more whether there is a page after this one
 * @param lessons what the owner's decisions taught so far
 */
public record RepliesScreen(
    ModerationQueue pile,
    String about,
    int page,
    boolean more,
    List<ReplyLine> replies,
    Map<ModerationQueue, Integer> counts,
    LabelCounts lessons) {

  public List<Choice> tabs() {
    return Stream.of(ModerationQueue.values()).map(this::tab).toList();
  }

  private Choice tab(ModerationQueue each) {
    int count = counts.getOrDefault(each, 0);
    return count > 0
        ? Choice.of(each.word(), "{} ({})", Phrase.of(name(each)), count)
        : Choice.of(each.word(), name(each));
  }

  private static String name(ModerationQueue moderationQueue) {
    return switch (moderationQueue) {
      case WAITING -> "Waiting";
      case SPAM -> "Spam";
      case SHOWN -> "Shown";
      case BINNED -> "Bin";
    };
  }

  public String shown() {
    return pile.word();
  }

  public String nothing() {
    if (!about.isEmpty()) {
      return "Nothing here speaks of that.";
    }
    return switch (pile) {
      case WAITING -> "Nothing waits.";
      case SPAM -> "Nothing is held as spam.";
      case SHOWN -> "No reply is shown yet.";
      case BINNED -> "The bin is empty.";
    };
  }

  /** The address of another page of the same. */
  public String at(int other) {
    return address(pile, about, other);
  }

  static String address(ModerationQueue moderationQueue, String about, int page) {
    String words = about.isEmpty() ? "" : "&about=" + URLEncoder.encode(about, UTF_8);
    return "/studio/replies?show="
        + moderationQueue.word()
        + words
        + (page == 1 ? "" : "&page=" + page);
  }

  /** What the scale knows, in words. */
  public String learned(Words say) {
    return lessons.missing() > 0
        ? say.say(
            "It takes {} more decisions of yours before they tell what spam is.", lessons.missing())
        : say.say(
            "What spam is was learned from {} replies you approved and {} you called spam.",
            lessons.good(),
            lessons.spam());
  }
}
