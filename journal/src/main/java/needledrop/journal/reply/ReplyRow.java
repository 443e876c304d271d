package needledrop.journal.reply;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import needledrop.message.StoredMessage;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.Ids.WishId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Converts rows of the table "reply" to {@link Reply} objects, and a moderation status to its
 * columns.
 */
final class ReplyRow {
  /** All columns except the email address. */
  static final String COLUMNS =
      "id, feed_id, entry, parent, wish, name, website, words, member, sent, edited, erased,"
          + " standing, since, score, why, judge";

  private ReplyRow() {}

  static Optional<Reply> find(Handle handle, ReplyId id) {
    return handle
        .createQuery("SELECT %s FROM reply WHERE id = :id".formatted(COLUMNS))
        .bind("id", id.value())
        .map(Row.mapper(ReplyRow::reply))
        .findOne();
  }

  static Reply reply(Row row) throws SQLException {
    return new Reply(
        new ReplyId(row.longValue("id")),
        row.text("feed_id"),
        new EntryId(row.longValue("entry")),
        row.idOrNull("parent", ReplyId::new),
        row.idOrNull("wish", WishId::new),
        row.text("name"),
        row.uriOrNull("website"),
        row.text("words"),
        row.idOrNull("member", MemberId::new),
        row.instant("sent"),
        row.instantOrNull("edited"),
        row.instantOrNull("erased"),
        status(row));
  }

  private static ReplyStatus status(Row row) throws SQLException {
    Instant since = row.instant("since");
    return switch (row.text("standing")) {
      case "waiting" -> new ReplyStatus.Waiting(since, StoredMessage.parseAll(row.text("why")));
      case "shown" -> new ReplyStatus.Shown(since);
      case "spam" ->
          new ReplyStatus.Spam(
              since, row.doubleValue("score"), StoredMessage.parseAll(row.text("why")));
      case "binned" -> new ReplyStatus.Binned(since, new MemberId(row.longValue("judge")));
      case String other -> throw new SQLException("No standing of a reply: " + other);
    };
  }

  /** Binds :standing, :since, :score, :why and :judge. */
  static <S extends SqlStatement<S>> S bind(S statement, ReplyStatus status) {
    statement.bind("since", status.since().toEpochMilli());
    return switch (status) {
      case ReplyStatus.Waiting waiting ->
          bind(statement, "waiting", null, StoredMessage.formatAll(waiting.reasons()), null);
      case ReplyStatus.Shown shown -> bind(statement, "shown", null, null, null);
      case ReplyStatus.Spam spam ->
          bind(statement, "spam", spam.score(), StoredMessage.formatAll(spam.reasons()), null);
      case ReplyStatus.Binned binned -> bind(statement, "binned", null, null, binned.by().value());
    };
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement,
      String status,
      @Nullable Double score,
      @Nullable String reasons,
      @Nullable Long moderator) {
    return statement
        .bind("standing", status)
        .bind("score", score)
        .bind("why", reasons)
        .bind("judge", moderator);
  }
}
