package needledrop.web.site.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.reply.ReplyThread;
import needledrop.store.Ids.ReplyId;
import needledrop.web.site.sheet.DateFormats;

/**
 * One leaf of a long conversation: whole threads, until there are enough.
 *
 * @param number of this leaf, from 1 on
 * @param of how many there are
 */
public record ReplyPage(List<ReplyView> threads, int number, int of) {
  private static final int MIN_REPLIES_PER_PAGE = 200;

  static ReplyPage of(
      List<ReplyThread> all,
      int number,
      Function<String, SafeHtml> prose,
      MemberBadges memberBadges,
      DateFormats dateFormats) {
    List<List<ReplyThread>> leaves = pages(all);
    int shown = Math.clamp(number, 1, leaves.size());
    return new ReplyPage(
        ReplyView.of(leaves.get(shown - 1), prose, memberBadges, dateFormats),
        shown,
        leaves.size());
  }

  /** On which leaf a reply stands; the first, if on none. */
  static int pageOf(ReplyId reply, List<ReplyThread> all) {
    List<List<ReplyThread>> leaves = pages(all);
    for (int at = 0; at < leaves.size(); at++) {
      if (contains(leaves.get(at), reply)) {
        return at + 1;
      }
    }
    return 1;
  }

  private static boolean contains(List<ReplyThread> threads, ReplyId reply) {
    return threads.stream()
        .anyMatch(each -> each.reply().id().equals(reply) || contains(each.answers(), reply));
  }

  private static List<List<ReplyThread>> pages(List<ReplyThread> all) {
    List<List<ReplyThread>> leaves = new ArrayList<>(List.of(new ArrayList<>()));
    int replies = 0;
    for (ReplyThread thread : all) {
      if (replies >= MIN_REPLIES_PER_PAGE) {
        leaves.add(new ArrayList<>());
        replies = 0;
      }
      leaves.getLast().add(thread);
      replies += count(thread);
    }
    return leaves;
  }

  private static int count(ReplyThread thread) {
    return 1 + thread.answers().stream().mapToInt(ReplyPage::count).sum();
  }
}
