package needledrop.web.studio.journal;

import java.util.List;
import needledrop.journal.entry.Entry;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.reply.Reply;
import needledrop.journal.wish.Wish;
import org.jspecify.annotations.Nullable;

/**
 * A wish (something the journal asks readers for) as the studio lists it, with its entry and the
 * answers of readers.
 *
 * @param entry the entry whose page asks for it, if one does
 * @param thankedReply whose writer had it, once it is found
 */
public record WishLine(
    Wish wish, @Nullable Entry entry, List<Answer> answers, @Nullable Reply thankedReply) {
  public WishLine {
    answers = List.copyOf(answers);
  }

  /**
   * What a reader said to it.
   *
   * @param html the words, made harmless
   * @param sentAt when, in words
   */
  public record Answer(Reply reply, Entry entry, SafeHtml html, String sentAt) {}

  public long id() {
    return wish.id().value();
  }
}
