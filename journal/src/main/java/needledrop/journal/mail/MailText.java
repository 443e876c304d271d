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

/** How letters read, in the journal's language, drawn from what is so when they are sent. */
final class MailText {
  private static final int MAX_REPLIES = 20;
  private static final int MAX_QUOTE_LENGTH = 600;

  private final Database database;
  private final SettingsStore journal;
  private final URI defaultAddress;
  private final Function<Message, String> translator;

  MailText(
      Database database, SettingsStore journal, URI here, Function<Message, String> translator) {
    this.database = database;
    this.journal = journal;
    this.defaultAddress = here;
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

  /** What came in for an author; nothing where all of it is gone again. */
  Optional<Mail> newRepliesMail(long author, Instant since) {
    return findMemberEmail(author)
        .flatMap(to -> {
          List<String> replies = repliesTo(author, since);
          String subject =
              translate(
                  "{count, plural, one {New reply} other {New replies}}", "count", replies.size());
          String end =
              translate(
                  "All replies, including pending ones: {link}", "link", link("/studio/replies"));
          return replies.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Mail(
                      to,
                      subject(subject),
                      paragraphs(Stream.concat(replies.stream(), Stream.of(end))),
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

  /** Also those to entries of authors who gave no address, if this is the owner. */
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
                ORDER BY reply.sent, reply.id LIMIT :most
                """)
            .bind("author", author)
            .bind("since", since.toEpochMilli())
            .bind("most", MAX_REPLIES)
            .map(Row.mapper(this::replyParagraph))
            .list());
  }

  private String replyParagraph(Row row) throws SQLException {
    boolean shown = row.text("standing").equals("shown");
    String template =
        shown
            ? "{name} replied to “{title}”:"
            : "{name} replied to “{title}”. The reply is waiting for your approval:";
    String head = translate(template, "name", row.text("name"), "title", row.text("title"));
    return head + "\n" + quote(row.text("words"));
  }

  private static String quote(String words) {
    String start =
        words.codePointCount(0, words.length()) <= MAX_QUOTE_LENGTH
            ? words
            : words.substring(0, words.offsetByCodePoints(0, MAX_QUOTE_LENGTH)) + " …";
    return start.lines().map(line -> "> " + line).collect(joining("\n"));
  }

  /** Asks whether it was they who asked. */
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
    String asked =
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
                asked,
                translate("If it was you, confirm here:"),
                link("/mail/confirm?token=" + token).toString(),
                translate("If it was not you, ignore this email. You will not receive any more."))),
        unsubscribeUri(token));
  }

  /** Tells whom a reply answers, as long as it is shown and they still want to hear of it. */
  Optional<Mail> answerMail(long reply) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT reply.name, reply.words, entry.title, watcher.email, watcher.token
                FROM reply JOIN entry ON entry.id = reply.entry
                JOIN reply AS asked ON asked.id = reply.parent
                JOIN watcher ON watcher.email = asked.email
                WHERE reply.id = :id AND reply.standing = 'shown' AND reply.erased IS NULL
                  AND entry.standing = 'published' AND asked.tell = 1
                  AND watcher.state = 'confirmed'
                """)
            .bind("id", reply)
            .map(Row.mapper(row -> answerMail(reply, row)))
            .findOne());
  }

  private Mail answerMail(long reply, Row row) throws SQLException {
    URI leave = unsubscribeUri(row.text("token"));
    String head =
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
                head + "\n" + quote(row.text("words")),
                link("/reply/" + reply).toString(),
                translate("Unsubscribe: {link}", "link", leave))),
        leave);
  }

  private static String paragraphs(Stream<String> all) {
    return all.collect(joining("\n\n")) + "\n";
  }

  private String subject(String subject) {
    return "[" + journal() + "] " + subject;
  }

  private URI unsubscribeUri(String token) {
    return link("/mail/leave?token=" + token);
  }

  private URI link(String path) {
    String start = journal.get().address(defaultAddress).toString();
    return URI.create(
        (start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path);
  }
}
