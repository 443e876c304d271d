package needledrop.journal.reply;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of replies with one moderation status in the studio, such as those that await a decision.
 */
public enum ModerationQueue {
  /** Replies that need a decision, oldest first. */
  WAITING("reply_waiting", "since, id"),
  /** Replies held as spam, the least certain first. */
  SPAM("reply_spam", "score, since DESC, id"),
  /** Public replies, latest first. */
  SHOWN("reply_sent", "sent DESC, id DESC"),
  /** Replies in the bin, latest first. */
  BINNED("reply_binned", "since DESC, id DESC");

  private final String index;
  private final String order;

  ModerationQueue(String index, String order) {
    this.index = index;
    this.order = order;
  }

  String order() {
    return order;
  }

  /**
   * Returns the FROM clause with the index that has this order; otherwise SQLite would sort the
   * whole queue.
   */
  String rows() {
    return "reply INDEXED BY " + index + " WHERE " + condition();
  }

  /** Returns the condition for replies in this queue, with the same text as in the indexes. */
  String condition() {
    return "standing = '%s' AND erased IS NULL".formatted(word());
  }

  /** The name of the queue in rows and URLs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ModerationQueue of(@Nullable String word) {
    return Stream.of(values())
        .filter(moderationQueue -> moderationQueue.word().equals(word))
        .findFirst()
        .orElse(WAITING);
  }

  public static ModerationQueue of(ReplyStatus status) {
    return switch (status) {
      case ReplyStatus.Waiting _ -> WAITING;
      case ReplyStatus.Spam _ -> SPAM;
      case ReplyStatus.Shown _ -> SHOWN;
      case ReplyStatus.Binned _ -> BINNED;
    };
  }
}
