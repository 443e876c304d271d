package needledrop.web.studio.replies;

import java.util.List;
import java.util.stream.Collectors;
import needledrop.journal.entry.Entry;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyStatus;
import needledrop.message.Message;
import needledrop.web.language.Translator;
import needledrop.web.studio.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A reply of a reader as a moderation queue lists it: text, writer's email, entry, and the actions
 * offered.
 *
 * @param email of the writer, whom nobody else learns
 * @param html its words, made harmless
 * @param sent when, in words
 */
public record ReplyLine(
    Reply reply, @Nullable String email, Entry entry, SafeHtml html, String sent) {
  private static final Choice APPROVE = Choice.of("approve", "Approve");
  private static final Choice NOT_SPAM = Choice.of("approve", "Not spam");
  private static final Choice RESTORE = Choice.of("approve", "Restore");
  private static final Choice SPAM = Choice.of("spam", "Mark as spam");
  private static final Choice BIN = Choice.of("bin", "Move to bin");

  public long id() {
    return reply.id().value();
  }

  /** Why it is held; nothing where it is not. */
  public @Nullable String holdReason(Translator say) {
    return switch (reply.status()) {
      case ReplyStatus.Waiting(_, List<Message> reasons) -> translate(say, reasons);
      case ReplyStatus.Spam(_, double score, List<Message> reasons) ->
          translate(say, reasons)
              + " "
              + say.translate("{percent}% likely to be spam.", "percent", Math.round(100 * score));
      case ReplyStatus.Shown _, ReplyStatus.Binned _ -> null;
    };
  }

  private static String translate(Translator translator, List<Message> reasons) {
    return reasons.stream().map(translator::translate).collect(Collectors.joining(" "));
  }

  /** What can be done with it where it stands. */
  public List<Choice> actions() {
    return switch (reply.status()) {
      case ReplyStatus.Waiting _ -> List.of(APPROVE, SPAM, BIN);
      case ReplyStatus.Spam _ -> List.of(NOT_SPAM, BIN);
      case ReplyStatus.Shown _ -> List.of(SPAM, BIN);
      case ReplyStatus.Binned _ -> List.of(RESTORE, SPAM);
    };
  }
}
