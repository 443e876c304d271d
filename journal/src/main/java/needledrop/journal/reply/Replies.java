package needledrop.journal.reply;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import needledrop.journal.mail.Email;
import needledrop.journal.mail.MailQueue;
import needledrop.message.Message;
import needledrop.store.Database;
import needledrop.store.Ids;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.ReplyId;
import needledrop.store.Ids.WishId;
import needledrop.store.PermanentId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds, adds and edits replies to the journal's entries. */
public final class Replies {
  private static final int MAX_DEPTH = 4;

  /** The number of an author's latest replies that are searched for a duplicate. */
  private static final int MAX_RECENT = 100;

  private final Database database;
  private final SpamFilter spamFilter;
  private final MemberNames memberNames;
  private final InstantSource clock;

  public Replies(Database database, SpamFilter spamFilter, InstantSource clock) {
    this.database = database;
    this.spamFilter = spamFilter;
    this.memberNames = new MemberNames(database);
    this.clock = clock;
  }

  /** Handles a reply form sent by a guest. A form sent twice adds one reply. */
  public PostResult post(ReplyForm form) {
    Map<ReplyForm.Field, Message> problems = problems(form);
    if (!problems.isEmpty()) {
      return new PostResult.Invalid(problems);
    }
    Email email = Email.parse(form.email()).orElseThrow();
    Instant now = clock.instant();
    Optional<ReplyStatus> heldStatus = spamFilter.check(form, now);
    return database.writeUnseen(handle -> {
      if (!acceptsReplies(handle, form.entry())) {
        return new PostResult.Closed();
      }
      return findDuplicate(handle, form, email)
          .map(existing -> new PostResult.Stored(existing, null))
          .orElseGet(() -> addFromGuest(handle, form, email, heldStatus, now));
    });
  }

  private PostResult.Stored addFromGuest(
      Handle handle, ReplyForm form, Email email, Optional<ReplyStatus> heldStatus, Instant now) {
    EditKey key = EditKey.generate();
    ReplyStatus status = heldStatus.orElseGet(() -> defaultStatus(handle, form, email, now));
    return new PostResult.Stored(insert(handle, form, email, null, key, status, now), key);
  }

  /** Adds the reply of a signed-in member, which is public at once. */
  public Reply postAsMember(
      EntryId entry, @Nullable ReplyId parent, MemberId member, String name, String text) {
    ReplyForm form =
        new ReplyForm(entry, parent, null, name, "", "", text, false, SpamSignals.none());
    Instant now = clock.instant();
    return database.writeUnseen(
        handle -> insert(handle, form, null, member, null, new ReplyStatus.Shown(now), now));
  }

  /** Returns the public and waiting replies to a wish, latest first. */
  public List<Reply> toWish(WishId wish) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT %s FROM reply
                WHERE wish = :wish AND standing IN ('shown', 'waiting') AND erased IS NULL
                ORDER BY id DESC LIMIT :limit
                """
                    .formatted(ReplyRow.COLUMNS))
            .bind("wish", wish.value())
            .bind("limit", MAX_RECENT)
            .map(Row.mapper(ReplyRow::reply))
            .list());
  }

  private static boolean acceptsReplies(Handle handle, EntryId entry) {
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

  private static Optional<Reply> findDuplicate(Handle handle, ReplyForm form, Email email) {
    return handle
        .createQuery(
            """
            SELECT %s FROM (
              SELECT * FROM reply INDEXED BY reply_email WHERE email = :email
              ORDER BY id DESC LIMIT :limit)
            WHERE entry = :entry AND words = :words AND parent IS NOT DISTINCT FROM :parent
            """
                .formatted(ReplyRow.COLUMNS))
        .bind("limit", MAX_RECENT)
        .bind("entry", form.entry().value())
        .bind("email", email.address())
        .bind("words", form.text().strip())
        .bind("parent", parentId(handle, form))
        .map(Row.mapper(ReplyRow::reply))
        .findFirst();
  }

  private ReplyStatus defaultStatus(Handle handle, ReplyForm form, Email email, Instant now) {
    return isKnownWriter(handle, form, email)
        ? new ReplyStatus.Shown(now)
        : ReplyStatus.waiting(now, Message.of("This is the first reply from this person."));
  }

  // An email address alone does not prove who the author is, so the name must match as well.
  private static boolean isKnownWriter(Handle handle, ReplyForm form, Email email) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (
              SELECT 1 FROM reply INDEXED BY reply_known
              WHERE email = :email AND name = :name AND standing = 'shown')
            """)
        .bind("email", email.address())
        .bind("name", form.name().strip())
        .mapTo(Boolean.class)
        .one();
  }

  private Reply insert(
      Handle handle,
      ReplyForm form,
      @Nullable Email email,
      @Nullable MemberId member,
      @Nullable EditKey key,
      ReplyStatus status,
      Instant now) {
    var insert =
        handle.createQuery(
            """
            INSERT INTO reply (entry, parent, wish, depth, name, email, website, words, member, sent,
              feed_id, tell, edit_key, standing, since, score, why, judge)
            VALUES (:entry, :parent, (SELECT id FROM wish WHERE id = :wish),
              coalesce((SELECT depth + 1 FROM reply WHERE id = :parent), 0),
              :name, :email, :website, :words, :member, :sent,
              :feedId, :tell, :key, :standing, :since, :score, :why, :judge)
            RETURNING %s
            """
                .formatted(ReplyRow.COLUMNS));
    Reply reply =
        ReplyRow.bind(insert, status)
            .bind("entry", form.entry().value())
            .bind("parent", parentId(handle, form))
            .bind("wish", Ids.numberOrNull(form.wish()))
            .bind("name", form.name().strip())
            .bind("email", email == null ? "" : email.address())
            .bind("website", form.websiteUri().map(Object::toString).orElse(null))
            .bind("words", form.text().strip())
            .bind("member", Ids.numberOrNull(member))
            .bind("sent", now.toEpochMilli())
            .bind("feedId", PermanentId.mint())
            .bind("tell", form.wantsMail())
            .bind("key", key == null ? null : key.hash())
            .map(Row.mapper(ReplyRow::reply))
            .one();
    invalidatePages(reply.isShown());
    queueMail(handle, reply, now);
    return reply;
  }

  /** Queues mails about a new reply. */
  private void queueMail(Handle handle, Reply reply, Instant now) {
    boolean spam = reply.status() instanceof ReplyStatus.Spam;
    if (reply.member() == null && !spam) {
      MailQueue.addForNewReply(handle, reply.id().value(), now);
    }
    if (reply.isShown()) {
      MailQueue.addForShownReply(handle, reply.id().value(), now);
    }
  }

  /**
   * Writes that readers cannot see do not invalidate cached pages. Within such a write, this
   * invalidates them.
   *
   * @param visible whether readers can see the change
   */
  private void invalidatePages(boolean visible) {
    if (visible) {
      database.writeAndReturn(handle -> true);
    }
  }

  /**
   * Returns the id of the parent if it belongs to the same entry; at the deepest level, that of its
   * own parent instead.
   */
  private static @Nullable Long parentId(Handle handle, ReplyForm form) {
    if (form.parent() == null) {
      return null;
    }
    return handle
        .createQuery(
            """
            SELECT CASE WHEN depth < :maxDepth THEN id ELSE parent END FROM reply
            WHERE id = :parent AND entry = :entry
            """)
        .bind("maxDepth", MAX_DEPTH)
        .bind("parent", form.parent().value())
        .bind("entry", form.entry().value())
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  public Optional<Reply> find(ReplyId id) {
    return database.read(handle -> ReplyRow.find(handle, id));
  }

  /** Returns the reply that this key allows to edit, or empty if the time has passed. */
  public Optional<Reply> findEditable(ReplyId id, EditKey key) {
    return findEditable(id, key, clock.instant());
  }

  private Optional<Reply> findEditable(ReplyId id, EditKey key, Instant now) {
    return database.read(handle -> findEditable(handle, id, key, now));
  }

  private static Optional<Reply> findEditable(Handle handle, ReplyId id, EditKey key, Instant now) {
    return handle
        .createQuery(
            """
            SELECT %s FROM reply
            WHERE id = :id AND edit_key = :key AND sent > :earliest AND erased IS NULL
              AND standing <> 'binned'
            """
                .formatted(ReplyRow.COLUMNS))
        .bind("id", id.value())
        .bind("key", key.hash())
        .bind("earliest", now.minus(EditKey.LIFETIME).toEpochMilli())
        .map(Row.mapper(ReplyRow::reply))
        .findOne();
  }

  /**
   * Changes the text of a reply within fifteen minutes of posting. The new text passes the same
   * spam filter. A public reply that a moderator had approved needs approval again.
   *
   * @return the result; empty if the key has expired
   */
  public Optional<PostResult> edit(ReplyId id, EditKey key, String text, SpamSignals spamSignals) {
    Instant now = clock.instant();
    Optional<Reply> current = findEditable(id, key, now);
    if (current.isEmpty()) {
      return Optional.empty();
    }
    ReplyForm form = editedForm(current.get(), text, spamSignals);
    Map<ReplyForm.Field, Message> problems = problems(form);
    if (!problems.isEmpty()) {
      return Optional.of(new PostResult.Invalid(problems));
    }
    Optional<ReplyStatus> heldStatus = spamFilter.check(form, now);
    return database.writeUnseen(handle ->
        findEditable(handle, id, key, now)
            .map(reply ->
                new PostResult.Stored(updateText(handle, reply, form, heldStatus, now), key)));
  }

  private ReplyForm editedForm(Reply reply, String text, SpamSignals spamSignals) {
    return new ReplyForm(
        reply.entry(),
        reply.parent(),
        reply.wish(),
        reply.name(),
        findEmail(reply.id()).map(Email::address).orElse(""),
        reply.website() == null ? "" : reply.website().toString(),
        text,
        false,
        spamSignals);
  }

  private Reply updateText(
      Handle handle, Reply reply, ReplyForm form, Optional<ReplyStatus> heldStatus, Instant now) {
    ReplyStatus status =
        heldStatus.orElseGet(
            () -> reply.isShown() ? statusAfterEdit(handle, reply, now) : reply.status());
    var update =
        handle.createQuery(
            """
            UPDATE reply SET words = :words, edited = :now, standing = :standing, since = :since,
              score = :score, why = :why, judge = :judge,
              taught = CASE WHEN standing = :standing THEN taught END
            WHERE id = :id RETURNING %s
            """
                .formatted(ReplyRow.COLUMNS));
    invalidatePages(reply.isShown());
    return ReplyRow.bind(update, status)
        .bind("words", form.text().strip())
        .bind("now", now.toEpochMilli())
        .bind("id", reply.id().value())
        .map(Row.mapper(ReplyRow::reply))
        .one();
  }

  private static ReplyStatus statusAfterEdit(Handle handle, Reply reply, Instant now) {
    boolean approved =
        handle
            .createQuery("SELECT EXISTS (SELECT 1 FROM reply_before WHERE reply = :id)")
            .bind("id", reply.id().value())
            .mapTo(Boolean.class)
            .one();
    return approved
        ? ReplyStatus.waiting(now, Message.of("It was edited after you approved it."))
        : reply.status();
  }

  /** Returns the email address of a reply's author, which only the owner may see. */
  public Optional<Email> findEmail(ReplyId id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT email FROM reply WHERE id = :id AND email <> ''")
            .bind("id", id.value())
            .mapTo(String.class)
            .findOne()
            .flatMap(Email::parse));
  }

  /** Returns the public replies of an entry as threads, oldest first. */
  public List<ReplyThread> threads(EntryId entry) {
    return ReplyThreads.of(
        database.read(handle ->
            handle
                .createQuery(
                    """
                    WITH RECURSIVE needed (id) AS (
                      SELECT id FROM reply WHERE entry = :entry AND standing = 'shown'
                      UNION
                      SELECT parent FROM reply JOIN needed USING (id) WHERE parent IS NOT NULL)
                    SELECT %s FROM reply WHERE id IN (SELECT id FROM needed) ORDER BY sent, id
                    """
                        .formatted(ReplyRow.COLUMNS))
                .bind("entry", entry.value())
                .map(Row.mapper(ReplyRow::reply))
                .list()));
  }

  /** Returns the number of public replies, for each of these entries that has any. */
  public Map<EntryId, Integer> countShown(Collection<EntryId> entries) {
    if (entries.isEmpty()) {
      return Map.of();
    }
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT entry, count(*) AS shown_count FROM reply
                WHERE entry IN (<entries>) AND standing = 'shown' AND erased IS NULL
                GROUP BY entry
                """)
            .bindList("entries", entries.stream().map(EntryId::value).toList())
            .map(
                Row.mapper(row ->
                    Map.entry(new EntryId(row.longValue("entry")), row.intValue("shown_count"))))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Returns the latest public replies of all entries. */
  public List<Reply> latest(int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT %s FROM reply WHERE standing = 'shown' AND erased IS NULL
                ORDER BY sent DESC, id DESC LIMIT :limit
                """
                    .formatted(ReplyRow.COLUMNS))
            .bind("limit", limit)
            .map(Row.mapper(ReplyRow::reply))
            .list());
  }

  private Map<ReplyForm.Field, Message> problems(ReplyForm form) {
    Map<ReplyForm.Field, Message> problems = form.problems();
    if (memberNames.isProtected(form.name())) {
      problems.putIfAbsent(
          ReplyForm.Field.NAME,
          Message.of(
              "This name belongs to a member of this journal. Choose another one, or sign in."));
    }
    return problems;
  }
}
