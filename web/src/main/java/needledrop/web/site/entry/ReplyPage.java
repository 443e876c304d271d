package needledrop.web.site.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.reply.ReplyThread;
import needledrop.store.Ids.ReplyId;
import needledrop.web.site.page.DateFormats;

/**
 * One page of the replies to an entry, as threads, with its number and the number of pages. Threads
 * are never split between pages.
 *
 * @param number the number of this page, from 1 on
 * @param of the number of pages
 */
public record ReplyPage(List<ReplyView> threads, int number, int of) {
  private static final int MIN_REPLIES_PER_PAGE = 200;

  static ReplyPage of(
      List<ReplyThread> all,
      int number,
      Function<String, SafeHtml> renderText,
      MemberBadges memberBadges,
      DateFormats dateFormats) {
    List<List<ReplyThread>> pages = pages(all);
    int page = Math.clamp(number, 1, pages.size());
    return new ReplyPage(
        ReplyView.of(pages.get(page - 1), renderText, memberBadges, dateFormats),
        page,
        pages.size());
  }

  /** The number of the page with a reply; 1 if no page has it. */
  static int pageOf(ReplyId reply, List<ReplyThread> all) {
    List<List<ReplyThread>> pages = pages(all);
    for (int index = 0; index < pages.size(); index++) {
      if (contains(pages.get(index), reply)) {
        return index + 1;
      }
    }
    return 1;
  }

  private static boolean contains(List<ReplyThread> threads, ReplyId reply) {
    return threads.stream()
        .anyMatch(thread -> thread.reply().id().equals(reply) || contains(thread.answers(), reply));
  }

  private static List<List<ReplyThread>> pages(List<ReplyThread> all) {
    List<List<ReplyThread>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    int replies = 0;
    for (ReplyThread thread : all) {
      if (replies >= MIN_REPLIES_PER_PAGE) {
        pages.add(new ArrayList<>());
        replies = 0;
      }
      pages.getLast().add(thread);
      replies += count(thread);
    }
    return pages;
  }

  private static int count(ReplyThread thread) {
    return 1 + thread.answers().stream().mapToInt(ReplyPage::count).sum();
  }
}
