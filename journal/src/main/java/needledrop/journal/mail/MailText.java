package needledrop.journal.mail;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import needledrop.journal.settings.SettingsStore;
import needledrop.message.Message;
import needledrop.store.Database;
import needledrop.store.Row;

/**
 * Creates the subject and text of mails, in the journal's language, from the data at the time when
 * they are sent.
 */
final class MailText {
  private static final int MAX_REPLIES = 20;
  private static final int MAX_QUOTE_LENGTH = 600;

  private final Database database;
  private final SettingsStore journal;
  private final URI defaultAddress;
  private final Function<Message, String> translator;

  MailText(
      Database database,
      SettingsStore journal,
      URI defaultAddress,
      Function<Message, String> translator) {
    this.database = database;
    this.journal = journal;
    this.defaultAddress = defaultAddress;
    this.translator = translator;
  }

  private String translate(String template, Object... namesAndValues) {
    return translator.apply(Message.of(template, namesAndValues));
  }

  private String journal() {
    return journal.get().title();
  }

  MailOrigin origin() {
    return MailOrigin.of(journal(), journal.get().address(defaultAddress));
  }

  Mail testMail(Email to) {
    return new Mail(
        to,
        subject(translate("Test email")),
        translate("Your journal can send email to this address."),
        null);
  }

  /** Returns a mail about an author's new replies, or empty if all of them are gone. */
  Optional<Mail> newRepliesMail(long author, Instant since) {
    return findMemberEmail(author)
        .flatMap(to -> {
          List<String> replies = repliesTo(author, since);
          String subject =
              translate(
                  "{count, plural, one {New reply} other {New replies}}", "count", replies.size());
          String footer =
              translate(
                  "All replies, including pending ones: {link}", "link", link("/studio/replies"));
          return replies.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Mail(
                      to,
                      subject(subject),
                      paragraphs(Stream.concat(replies.stream(), Stream.of(footer))),
                      null));
        });
  }

  private Optional<Email> findMemberEmail(long member) {
    return database.read(handle ->
        handle
            .createQuery("SELECT email FROM member_email WHERE member = :member")
            .bind("member", member)
            .mapTo(String.class)
            .findOne()
            .map(Email::new));
  }

  /** For the owner, includes replies to entries of authors who have no address. */
  private List<String> repliesTo(long author, Instant since) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT reply.name, reply.words, reply.standing, reply.why, entry.title
                FROM reply JOIN entry ON entry.id = reply.entry
                WHERE reply.id IN (SELECT id FROM reply WHERE standing = 'shown' AND sent >= :since
                    UNION ALL
                    SELECT id FROM reply WHERE standing = 'waiting' AND since >= :since
                      AND erased IS NULL)
                  AND reply.sent >= :since AND reply.erased IS NULL AND reply.member IS NULL
                  AND (entry.author = :author OR (entry.author NOT IN (SELECT member FROM member_email)
                    AND :author = (SELECT id FROM member WHERE role = 'owner')))
                ORDER BY reply.sent, reply.id LIMIT :limit
                """)
            .bind("author", author)
            .bind("since", since.toEpochMilli())
            .bind("limit", MAX_REPLIES)
            .map(Row.mapper(this::replyParagraph))
            .list());
  }

  private String replyParagraph(Row row) throws SQLException {
    boolean shown = row.text("standing").equals("shown");
    String template =
        shown
            ? "{name} replied to “{title}”:"
            : "{name} replied to “{title}”. The reply is waiting for your approval:";
    String heading = translate(template, "name", row.text("name"), "title", row.text("title"));
    return heading + "\n" + quote(row.text("words"));
  }

  private static String quote(String text) {
    String excerpt =
        text.codePointCount(0, text.length()) <= MAX_QUOTE_LENGTH
            ? text
            : text.substring(0, text.offsetByCodePoints(0, MAX_QUOTE_LENGTH)) + " …";
    return excerpt.lines().map(line -> "> " + line).collect(joining("\n"));
  }

  /** Returns a mail that asks to confirm the subscription. */
  Optional<Mail> confirmationMail(long watcher) {
    return database.read(handle ->
        handle
            .createQuery("SELECT email, token FROM watcher WHERE id = :id AND state = 'asked'")
            .bind("id", watcher)
            .map(
                Row.mapper(
                    row -> confirmationMail(new Email(row.text("email")), row.text("token"))))
            .findOne());
  }

  private Mail confirmationMail(Email to, String token) {
    String introduction =
        translate(
            "Someone left a reply on {journal} with this email address and asked to be notified of"
                + " answers.",
            "journal",
            journal());
    return new Mail(
        to,
        subject(translate("Confirm your email notifications")),
        paragraphs(
            Stream.of(
                introduction,
                translate("If it was you, confirm here:"),
                link("/mail/confirm?token=" + token).toString(),
                translate("If it was not you, ignore this email. You will not receive any more."))),
        unsubscribeUri(token));
  }

  /**
   * Returns a mail about an answer to a reply, or empty if it is not public or the subscription
   * ended.
   */
  Optional<Mail> answerMail(long reply) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT reply.name, reply.words, entry.title, watcher.email, watcher.token
                FROM reply JOIN entry ON entry.id = reply.entry
                JOIN reply AS parent ON parent.id = reply.parent
                JOIN watcher ON watcher.email = parent.email
                WHERE reply.id = :id AND reply.standing = 'shown' AND reply.erased IS NULL
                  AND entry.standing = 'published' AND parent.tell = 1
                  AND watcher.state = 'confirmed'
                """)
            .bind("id", reply)
            .map(Row.mapper(row -> answerMail(reply, row)))
            .findOne());
  }

  private Mail answerMail(long reply, Row row) throws SQLException {
    URI unsubscribeUri = unsubscribeUri(row.text("token"));
    String heading =
        translate(
            "{name} replied to your reply on “{title}”:",
            "name",
            row.text("name"),
            "title",
            row.text("title"));
    return new Mail(
        new Email(row.text("email")),
        subject(translate("{name} replied to you", "name", row.text("name"))),
        paragraphs(
            Stream.of(
                heading + "\n" + quote(row.text("words")),
                link("/reply/" + reply).toString(),
                translate("Unsubscribe: {link}", "link", unsubscribeUri))),
        unsubscribeUri);
  }

  private static String paragraphs(Stream<String> paragraphs) {
    return paragraphs.collect(joining("\n\n")) + "\n";
  }

  private String subject(String subject) {
    return "[" + journal() + "] " + subject;
  }

  private URI unsubscribeUri(String token) {
    return link("/mail/leave?token=" + token);
  }

  private URI link(String path) {
    String base = journal.get().address(defaultAddress).toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }
}
