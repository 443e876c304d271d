package needledrop.journal.reply;

import java.util.List;
import java.util.Locale;
import needledrop.store.Database;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.Row;

/**
 * Finds the replies to the entries of one author, by moderation queue. Does not search email
 * addresses.
 */
public final class AuthorReplies {
  private static final String FROM_SQL =
      """
      FROM reply
      WHERE entry IN (SELECT id FROM entry WHERE author = :author) AND %s
        AND (instr(lower(name), :searchText) OR instr(lower(words), :searchText))
      """;

  private final Database database;

  public AuthorReplies(Database database) {
    this.database = database;
  }

  /**
   * Returns one page of a queue, counted from 1, and one reply more if there is a next page.
   *
   * @param searchText text to find in the name or the reply; all replies if empty
   */
  public List<Reply> page(
      MemberId author, ModerationQueue moderationQueue, String searchText, int page) {
    String fromSql = FROM_SQL.formatted(moderationQueue.condition());
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT %s %s ORDER BY %s LIMIT :limit OFFSET :offset"
                    .formatted(ReplyRow.COLUMNS, fromSql, moderationQueue.order()))
            .bind("author", author.value())
            .bind("searchText", searchText.strip().toLowerCase(Locale.ROOT))
            .bind("limit", ModerationQueues.PAGE_SIZE + 1)
            .bind(
                "offset",
                (long) ModerationQueues.PAGE_SIZE
                    * (Math.clamp(page, 1, ModerationQueues.MAX_PAGES) - 1))
            .map(Row.mapper(ReplyRow::reply))
            .list());
  }

  public int count(MemberId author, ModerationQueue moderationQueue) {
    return database.read(handle ->
        handle
            .createQuery("SELECT count(*) " + FROM_SQL.formatted(moderationQueue.condition()))
            .bind("author", author.value())
            .bind("searchText", "")
            .mapTo(Integer.class)
            .one());
  }

  /** Whether a reply was written to an entry of this author. */
  public boolean contains(MemberId author, ReplyId reply) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT EXISTS (
                  SELECT 1 FROM reply JOIN entry ON entry.id = reply.entry
                  WHERE reply.id = :reply AND entry.author = :author)
                """)
            .bind("author", author.value())
            .bind("reply", reply.value())
            .mapTo(Boolean.class)
            .one());
  }
}
