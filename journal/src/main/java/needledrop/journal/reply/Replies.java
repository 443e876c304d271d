package needledrop.journal.reply;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import needledrop.store.Database;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The replies to the journal's entries, what readers send and what the owner makes of it. */
public final class Replies {
  private static final int DEEPEST = 4;

  private final Database database;
  private final InstantSource clock;

  public Replies(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Takes a guest's form. The same one sent twice is one reply. */
  public Posted post(ReplyForm form) {
    Map<ReplyForm.Field, String> problems = form.problems();
    if (!problems.isEmpty()) {
      return new Posted.Refused(problems);
    }
    Email email = Email.typed(form.email()).orElseThrow();
    return database.write(handle -> {
      if (!takesReplies(handle, form.entry())) {
        return new Posted.Closed();
      }
      Reply reply =
          sameAlready(handle, form, email)
              .orElseGet(() -> keep(handle, form, email, null, firstStanding(handle, form, email)));
      return new Posted.Kept(reply);
    });
  }

  /** Keeps what somebody writes who has signed in; it is shown at once. */
  public Reply answer(
      EntryId entry, @Nullable ReplyId parent, MemberId member, String name, String words) {
    ReplyForm form = new ReplyForm(entry, parent, name, "", "", words, "", null);
    return database.write(
        handle -> keep(handle, form, null, member, new ReplyStanding.Shown(clock.instant())));
  }

  private static boolean takesReplies(Handle handle, EntryId entry) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (
              SELECT 1 FROM entry WHERE id = :entry AND standing = 'published' AND replies = 1)
            """)
        .bind("entry", entry.value())
        .mapTo(Boolean.class)
        .one();
  }

  private static Optional<Reply> sameAlready(Handle handle, ReplyForm form, Email email) {
    return handle
        .createQuery(
            """
            SELECT %s FROM reply
            WHERE entry = :entry AND email = :email AND words = :words
              AND parent IS NOT DISTINCT FROM :parent
            """
                .formatted(ReplyRow.COLUMNS))
        .bind("entry", form.entry().value())
        .bind("email", email.address())
        .bind("words", form.words().strip())
        .bind("parent", parent(handle, form))
        .map(Row.as(ReplyRow::reply))
        .findFirst();
  }

  private ReplyStanding firstStanding(Handle handle, ReplyForm form, Email email) {
    Instant now = clock.instant();
    SpamHints hints = SpamHints.in(form);
    if (hints.enough()) {
      return new ReplyStanding.Spam(now, hints.score(), hints.why());
    }
    if (!hints.reasons().isEmpty()) {
      return new ReplyStanding.Waiting(now, hints.why());
    }
    return isKnown(handle, form, email)
        ? new ReplyStanding.Shown(now)
        : new ReplyStanding.Waiting(now, "It is the first reply from this writer.");
  }

  // An address alone is no proof of who writes, so the name has to be the same too.
  private static boolean isKnown(Handle handle, ReplyForm form, Email email) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (
              SELECT 1 FROM reply WHERE email = :email AND name = :name AND standing = 'shown')
            """)
        .bind("email", email.address())
        .bind("name", form.name().strip())
        .mapTo(Boolean.class)
        .one();
  }

  private Reply keep(
      Handle handle,
      ReplyForm form,
      @Nullable Email email,
      @Nullable MemberId member,
      ReplyStanding standing) {
    var insert =
        handle.createQuery(
            """
            INSERT INTO reply (entry, parent, depth, name, email, website, words, member, sent,
              standing, since, score, why, judge)
            VALUES (:entry, :parent, coalesce((SELECT depth + 1 FROM reply WHERE id = :parent), 0),
              :name, :email, :website, :words, :member, :sent,
              :standing, :since, :score, :why, :judge)
            RETURNING %s
            """
                .formatted(ReplyRow.COLUMNS));
    return ReplyRow.bind(insert, standing)
        .bind("entry", form.entry().value())
        .bind("parent", parent(handle, form))
        .bind("name", form.name().strip())
        .bind("email", email == null ? "" : email.address())
        .bind("website", form.address().map(Object::toString).orElse(null))
        .bind("words", form.words().strip())
        .bind("member", member == null ? null : member.value())
        .bind("sent", clock.instant().toEpochMilli())
        .map(Row.as(ReplyRow::reply))
        .one();
  }

  /** The reply that is answered, of the same entry; at the deepest level its parent instead. */
  private static @Nullable Long parent(Handle handle, ReplyForm form) {
    if (form.parent() == null) {
      return null;
    }
    return handle
        .createQuery(
            """
            SELECT CASE WHEN depth < :deepest THEN id ELSE parent END FROM reply
            WHERE id = :parent AND entry = :entry
            """)
        .bind("deepest", DEEPEST)
        .bind("parent", form.parent().value())
        .bind("entry", form.entry().value())
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  public Optional<Reply> find(ReplyId id) {
    return database.read(handle -> reply(handle, id));
  }

  private static Optional<Reply> reply(Handle handle, ReplyId id) {
    return handle
        .createQuery("SELECT %s FROM reply WHERE id = :id".formatted(ReplyRow.COLUMNS))
        .bind("id", id.value())
        .map(Row.as(ReplyRow::reply))
        .findOne();
  }

  /** For the owner's eyes only. */
  public Optional<Email> emailOf(ReplyId id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT email FROM reply WHERE id = :id AND email <> ''")
            .bind("id", id.value())
            .mapTo(String.class)
            .findOne()
            .map(Email::new));
  }

  /** What readers of the entry see, as threads, oldest first. */
  public List<ReplyThread> shownOn(EntryId entry) {
    return Threads.of(
        database.read(handle ->
            handle
                .createQuery(
                    """
                    SELECT %s FROM reply
                        WHERE entry = :entry AND (standing = 'shown'
                          OR id IN (SELECT parent FROM reply WHERE entry = :entry))
                        ORDER BY sent, id
                    """
                        .formatted(ReplyRow.COLUMNS))
                .bind("entry", entry.value())
                .map(Row.as(ReplyRow::reply))
                .list()));
  }

  /** How many replies readers see, for each entry that has any. */
  public Map<EntryId, Integer> counts() {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT entry, count(*) AS shown FROM reply WHERE standing = 'shown' GROUP BY entry")
            .map(Row.as(row -> Map.entry(new EntryId(row.number("entry")), row.small("shown"))))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** What the owner has to look at, oldest first. */
  public List<Reply> waiting() {
    return standing("waiting", "since, id");
  }

  /** What is held as spam, the most doubtful first. */
  public List<Reply> spam() {
    return standing("spam", "score, since DESC, id");
  }

  /** What was thrown away, the latest first. */
  public List<Reply> binned() {
    return standing("binned", "since DESC, id DESC");
  }

  /** What readers see, over all entries, the latest first. */
  public List<Reply> latest(int most) {
    return standing("shown", "sent DESC, id DESC LIMIT " + most);
  }

  private List<Reply> standing(String standing, String order) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT %s FROM reply WHERE standing = :standing ORDER BY %s"
                    .formatted(ReplyRow.COLUMNS, order))
            .bind("standing", standing)
            .map(Row.as(ReplyRow::reply))
            .list());
  }

  public Reply approve(ReplyId id) {
    return judge(id, new ReplyStanding.Shown(clock.instant()));
  }

  public Reply spam(ReplyId id) {
    return judge(id, new ReplyStanding.Spam(clock.instant(), 1, "You said so."));
  }

  public Reply bin(ReplyId id, MemberId by) {
    return judge(id, new ReplyStanding.Binned(clock.instant(), by));
  }

  private Reply judge(ReplyId id, ReplyStanding standing) {
    return database.write(handle -> {
      handle
          .createUpdate(
              """
              INSERT INTO reply_before (reply, step, standing, since, score, why, judge)
              SELECT id, (SELECT count(*) FROM reply_before WHERE reply = id),
                standing, since, score, why, judge
              FROM reply WHERE id = :id
              """)
          .bind("id", id.value())
          .execute();
      var update =
          handle.createUpdate(
              """
              UPDATE reply SET standing = :standing, since = :since, score = :score, why = :why,
                judge = :judge
              WHERE id = :id
              """);
      ReplyRow.bind(update, standing).bind("id", id.value()).execute();
      return reply(handle, id).orElseThrow();
    });
  }

  /** Takes the last judgement back: the reply stands where it stood before. */
  public Reply undo(ReplyId id) {
    return database.write(handle -> {
      handle
          .createUpdate(
              """
              UPDATE reply SET (standing, since, score, why, judge) =
                (SELECT standing, since, score, why, judge FROM reply_before
                 WHERE reply = :id ORDER BY step DESC LIMIT 1)
              WHERE id = :id AND EXISTS (SELECT 1 FROM reply_before WHERE reply = :id)
              """)
          .bind("id", id.value())
          .execute();
      handle
          .createUpdate(
              """
              DELETE FROM reply_before WHERE reply = :id
                AND step = (SELECT max(step) FROM reply_before WHERE reply = :id)
              """)
          .bind("id", id.value())
          .execute();
      return reply(handle, id).orElseThrow();
    });
  }
}
