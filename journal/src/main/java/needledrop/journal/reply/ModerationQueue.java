package needledrop.journal.reply;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One queue of replies in moderation. */
public enum ModerationQueue {
  /** What the owner has to look at, oldest first. */
  WAITING("reply_waiting", "since, id"),
  /** What is held as spam, the most doubtful first. */
  SPAM("reply_spam", "score, since DESC, id"),
  /** What readers see, the latest first. */
  SHOWN("reply_sent", "sent DESC, id DESC"),
  /** What was thrown away, the latest first. */
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
   * The replies by the index that keeps their order; otherwise SQLite would sort the whole queue.
   */
  String rows() {
    return "reply INDEXED BY " + index + " WHERE " + condition();
  }

  /** Which replies lie on it, in the words of their indexes. */
  String condition() {
    return "standing = '%s' AND erased IS NULL".formatted(word());
  }

  /** As in rows and addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ModerationQueue of(@Nullable String word) {
    return Stream.of(values())
        .filter(moderationQueue -> moderationQueue.word().equals(word))
        .findFirst()
        .orElse(WAITING);
  }

  public static ModerationQueue of(ReplyStatus standing) {
    return switch (standing) {
      case ReplyStatus.Waiting _ -> WAITING;
      case ReplyStatus.Spam _ -> SPAM;
      case ReplyStatus.Shown _ -> SHOWN;
      case ReplyStatus.Binned _ -> BINNED;
    };
  }
}
