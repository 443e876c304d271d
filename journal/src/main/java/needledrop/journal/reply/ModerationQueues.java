package needledrop.journal.reply;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import needledrop.journal.mail.Email;
import needledrop.journal.mail.MailQueue;
import needledrop.message.InvalidInputException;
import needledrop.message.Message;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The moderation queues of replies, and the decisions on the replies in them. */
public final class ModerationQueues {
  public static final int PAGE_SIZE = 50;

  /** The maximum page number, which also limits how many replies a search reads. */
  public static final int MAX_PAGES = 200;

  private static final int MAX_SEARCHED_REPLIES = PAGE_SIZE * MAX_PAGES;

  private static final Pattern EMAIL_PATTERN = Pattern.compile("[^\\s@]+@[^\\s@]+");

  private static final String ALL_SQL =
      "SELECT %1$s FROM %3$s ORDER BY %4$s LIMIT :limit OFFSET :offset";
  private static final String BY_EMAIL_SQL =
      """
      SELECT %1$s FROM reply INDEXED BY reply_email WHERE %2$s AND email IN (<emails>)
      ORDER BY %4$s LIMIT :limit OFFSET :offset
      """;
  private static final String SEARCH_SQL =
      """
      SELECT %1$s FROM (SELECT * FROM %3$s ORDER BY %4$s LIMIT :searchLimit)
      WHERE instr(lower(name), :searchText) OR instr(lower(words), :searchText) OR instr(email, :searchText)
      ORDER BY %4$s LIMIT :limit OFFSET :offset
      """;

  private final Database database;
  private final InstantSource clock;

  public ModerationQueues(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Returns the part of the queues for one author's own entries. */
  public AuthorReplies authorReplies() {
    return new AuthorReplies(database);
  }

  /** A moderator's decision about a reply. */
  public enum Verdict {
    APPROVE,
    SPAM,
    BIN
  }

  /**
   * Returns one page of a queue, counted from 1, and one reply more if there is a next page.
   *
   * @param searchText text to find in the name or the text of the latest replies; or an email
   *     address, searched in the whole queue; empty for all replies
   */
  public List<Reply> page(ModerationQueue moderationQueue, String searchText, int page) {
    String normalized = searchText.strip().toLowerCase(Locale.ROOT);
    String sql =
        EMAIL_PATTERN.matcher(normalized).matches()
            ? BY_EMAIL_SQL
            : normalized.isEmpty() ? ALL_SQL : SEARCH_SQL;
    return database.read(handle ->
        handle
            .createQuery(
                sql.formatted(
                    ReplyRow.COLUMNS,
                    moderationQueue.condition(),
                    moderationQueue.rows(),
                    moderationQueue.order()))
            .bindMap(Map.of("searchText", normalized, "searchLimit", MAX_SEARCHED_REPLIES))
            .bindList("emails", Email.storedForms(normalized))
            .bind("limit", PAGE_SIZE + 1)
            .bind("offset", (long) PAGE_SIZE * (Math.clamp(page, 1, MAX_PAGES) - 1))
            .map(Row.mapper(ReplyRow::reply))
            .list());
  }

  /** Returns the first page of a queue. */
  public List<Reply> firstPage(ModerationQueue moderationQueue) {
    return page(moderationQueue, "", 1).stream().limit(PAGE_SIZE).toList();
  }

  public int count(ModerationQueue moderationQueue) {
    return database.read(handle ->
        handle
            .createQuery("SELECT count(*) FROM " + moderationQueue.rows())
            .mapTo(Integer.class)
            .one());
  }

  /** Moves a reply to the queue of the verdict. The verdict can be undone. */
  public Reply moderate(ReplyId id, Verdict verdict, MemberId moderator) {
    return moderate(List.of(id), verdict, moderator).getFirst();
  }

  /**
   * Moves several replies to the queue of the verdict. Replies that no longer exist are ignored.
   */
  public List<Reply> moderate(List<ReplyId> ids, Verdict verdict, MemberId moderator) {
    Instant now = clock.instant();
    return database.writeUnseen(handle ->
        ids.stream()
            .flatMap(id -> ReplyRow.find(handle, id).stream())
            .map(reply -> moderate(handle, reply, verdict, moderator, now))
            .toList());
  }

  private Reply moderate(
      Handle handle, Reply before, Verdict verdict, MemberId moderator, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO reply_before (reply, step, standing, since, score, why, judge, taught)
            SELECT id, (SELECT count(*) FROM reply_before WHERE reply = id),
              standing, since, score, why, judge, taught
            FROM reply WHERE id = :id
            """)
        .bind("id", before.id().value())
        .execute();
    var update =
        handle.createUpdate(
            """
            UPDATE reply SET standing = :standing, since = :since, score = :score, why = :why,
              judge = :judge, taught = coalesce(:taught, taught)
            WHERE id = :id
            """);
    ReplyRow.bind(update, status(verdict, moderator, now))
        .bind("taught", label(verdict))
        .bind("id", before.id().value())
        .execute();
    return reloadAndNotify(handle, before, now);
  }

  private static ReplyStatus status(Verdict verdict, MemberId moderator, Instant now) {
    return switch (verdict) {
      case APPROVE -> new ReplyStatus.Shown(now);
      case SPAM -> ReplyStatus.spam(now, 1, Message.of("You marked it as spam."));
      case BIN -> new ReplyStatus.Binned(now, moderator);
    };
  }

  /** Moving a reply to the bin does not train the spam filter. */
  private static @Nullable String label(Verdict verdict) {
    return switch (verdict) {
      case APPROVE -> "good";
      case SPAM -> "spam";
      case BIN -> null;
    };
  }

  /** Undoes the last verdict on a reply. */
  public Reply undo(ReplyId id) {
    return undo(List.of(id)).getFirst();
  }

  public List<Reply> undo(List<ReplyId> ids) {
    Instant now = clock.instant();
    return database.writeUnseen(handle ->
        ids.stream()
            .flatMap(id -> ReplyRow.find(handle, id).stream())
            .map(reply -> undo(handle, reply, now))
            .toList());
  }

  private Reply undo(Handle handle, Reply before, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE reply SET (standing, since, score, why, judge, taught) =
              (SELECT standing, since, score, why, judge, taught FROM reply_before
               WHERE reply = :id ORDER BY step DESC LIMIT 1)
            WHERE id = :id AND EXISTS (SELECT 1 FROM reply_before WHERE reply = :id)
            """)
        .bind("id", before.id().value())
        .execute();
    handle
        .createUpdate(
            """
            DELETE FROM reply_before WHERE reply = :id
              AND step = (SELECT max(step) FROM reply_before WHERE reply = :id)
            """)
        .bind("id", before.id().value())
        .execute();
    return reloadAndNotify(handle, before, now);
  }

  /** Replaces the text of a reply, for example to remove an insult. */
  public Reply editText(ReplyId id, String text) {
    if (text.isBlank() || text.length() > ReplyForm.MAX_TEXT_LENGTH) {
      throw new InvalidInputException("Replies cannot be empty or too long.");
    }
    Instant now = clock.instant();
    return database.writeUnseen(handle -> {
      Reply before = ReplyRow.find(handle, id).orElseThrow();
      handle
          .createUpdate("UPDATE reply SET words = :words, edited = :now WHERE id = :id")
          .bind("words", text.strip())
          .bind("now", now.toEpochMilli())
          .bind("id", id.value())
          .execute();
      return reloadAndNotify(handle, before, now);
    });
  }

  /**
   * Reloads the reply. If it is or was public, invalidates cached pages; if it became public, sends
   * mails.
   */
  private Reply reloadAndNotify(Handle handle, Reply before, Instant now) {
    Reply after = ReplyRow.find(handle, before.id()).orElseThrow();
    if (before.isShown() || after.isShown()) {
      database.writeAndReturn(visibleHandle -> true);
    }
    if (after.isShown() && !before.isShown()) {
      MailQueue.addForShownReply(handle, after.id().value(), now);
    }
    return after;
  }
}
