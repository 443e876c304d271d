package needledrop.journal.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.mail.MailServer.Security;
import needledrop.journal.person.PersonalRecords;
import needledrop.journal.reply.ModerationQueues.Verdict;
import needledrop.journal.reply.PostResult;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyForm;
import needledrop.journal.reply.SpamSignals;
import needledrop.message.Message;
import needledrop.store.Ids.ReplyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sends mails to a real SMTP server in this process. */
class MailModuleTest {
  private static final String SENDER = "journal@needledrop.example";

  @TempDir private Path folder;
  private JournalModuleFixture journalModuleFixture;
  private GreenMail server;
  private MailModule mail;
  private Entry entry;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    mail =
        MailModule.of(
            journalModuleFixture.database,
            folder.resolve("mail-password"),
            journalModuleFixture.settings,
            URI.create("https://journal.example"),
            Message::english,
            journalModuleFixture.clock);
    entry = journalModuleFixture.publish(EntryContent.of("Rocky training in Russia", "", ""));
  }

  @AfterEach
  void close() {
    server.stop();
    journalModuleFixture.close();
  }

  @Test
  void nothingIsQueuedOrSentWithoutAMailServer() {
    mail.settings().saveMemberEmail(journalModuleFixture.owner.id(), new Email("owner@a.example"));
    Reply question = approve(post("ana", "Which song?", null, true));
    approve(post("ben", "Heart's on Fire", question.id(), false));
    journalModuleFixture.advance(Duration.ofHours(1));
    assertFalse(mail.outbox().hasDueMail());
    mail.outbox().send();
    setUp();
    assertFalse(mail.outbox().hasDueMail(), "nor is what came before told later");
    assertEquals(0, server.getReceivedMessages().length);
  }

  @Test
  void newRepliesAreSentToTheAuthorInOneMail() throws Exception {
    setUp();
    mail.settings().saveMemberEmail(journalModuleFixture.owner.id(), new Email("owner@a.example"));
    post("ana", "Which song is it?", null, false);
    journalModuleFixture.advance(Duration.ofMinutes(1));
    post("ben", "I took it for Siberia.", null, false);
    assertFalse(mail.outbox().hasDueMail(), "they are gathered");
    journalModuleFixture.advance(Duration.ofMinutes(2));
    assertTrue(mail.outbox().hasDueMail());
    mail.outbox().send();
    MimeMessage message = only(to("owner@a.example"));
    String text = GreenMailUtil.getBody(message);
    assertTrue(text.contains("Which song is it?") && text.contains("Siberia"), text);
    assertTrue(text.contains("https://journal.example/studio/replies"), text);
    assertFalse(mail.outbox().hasDueMail());
    post("ced", "And again.", null, false);
    journalModuleFixture.advance(Duration.ofMinutes(3));
    mail.outbox().send();
    assertEquals(2, to("owner@a.example").size());
  }

  @Test
  void ownerIsNotifiedOfASingleReply() throws Exception {
    setUp();
    mail.settings().saveMemberEmail(journalModuleFixture.owner.id(), new Email("owner@a.example"));
    journalModuleFixture.tick(Duration.ofMillis(3));
    post("ana", "Which song is it?", null, false);
    journalModuleFixture.advance(Duration.ofMinutes(3));
    mail.outbox().send();
    String text = GreenMailUtil.getBody(only(to("owner@a.example")));
    assertTrue(text.contains("Which song is it?"), text);
    approve(post("ben", "Siberia.", null, false));
    journalModuleFixture.advance(Duration.ofMinutes(3));
    mail.outbox().send();
    assertTrue(GreenMailUtil.getBody(to("owner@a.example").getLast()).contains("Siberia."));
  }

  @Test
  void abandonedMailIsRetriedWithTheNextReply() throws Exception {
    setUp();
    mail.settings().saveMemberEmail(journalModuleFixture.owner.id(), new Email("owner@a.example"));
    server.stop();
    post("ana", "Which song is it?", null, false);
    for (int i = 0; i < Outbox.MAX_ATTEMPTS; i++) {
      journalModuleFixture.advance(Duration.ofHours(3));
      mail.outbox().send();
    }
    assertTrue(mail.outbox().failedMail().getFirst().givenUp());
    server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    setUp();
    post("ben", "Siberia.", null, false);
    journalModuleFixture.advance(Duration.ofMinutes(3));
    mail.outbox().send();
    String text = GreenMailUtil.getBody(only(to("owner@a.example")));
    assertTrue(text.contains("Which song is it?") && text.contains("Siberia."), text);
  }

  @Test
  void invalidAddressesDoNotBlockOtherMail() {
    setUp();
    for (String name : List.of("ana", "ben", "ced", "dan", "eve", "fay", "gus", "hal")) {
      approve(post(name, "Tell me, " + name, null, true));
    }
    // as an earlier version stored it
    journalModuleFixture.database.writeAndReturn(handle ->
        handle.execute(
            "UPDATE watcher SET email = 'x\u560d\u560arcpt' || id || '@a.example'"
                + " WHERE email <> 'hal@a.example'"));
    mail.outbox().send();
    assertEquals(1, server.getReceivedMessages().length);
    assertEquals(1, to("hal@a.example").size());
    assertFalse(mail.outbox().hasDueMail());
    assertEquals(7, mail.outbox().failedMail().size());
    assertTrue(mail.outbox().failedMail().stream().allMatch(Outbox.FailedMail::givenUp));
  }

  @Test
  @Timeout(120)
  void truncatedCharactersInNamesInjectNothing() throws Exception {
    setUp();
    Reply question = approve(post("ana", "Which song?", null, true));
    mail.outbox().send();
    mail.subscriptions().confirm(token(only(to("ana@a.example"))));
    List<String> names = InjectionCharacters.names();
    for (String name : names) {
      journalModuleFixture.settings.update(
          InjectionCharacters.withTitle(journalModuleFixture.settings.get(), name));
      String text = "A word from name " + names.indexOf(name) + ": " + name;
      approve(
          stored(
              new ReplyForm(
                  entry.id(),
                  question.id(),
                  null,
                  name,
                  "eve@a.example",
                  "",
                  text,
                  false,
                  SpamSignals.none())));
      mail.outbox().send();
    }
    MimeMessage[] messages = server.getReceivedMessages();
    assertEquals(1 + names.size(), messages.length);
    for (MimeMessage message : messages) {
      assertEquals("ana@a.example", message.getAllRecipients()[0].toString());
      assertEquals(1, message.getAllRecipients().length);
      message
          .getAllHeaderLines()
          .asIterator()
          .forEachRemaining(
              line -> assertTrue(line.chars().allMatch(c -> c < 0x7f && c != 0), line));
      assertEquals(null, message.getHeader("Bcc"));
    }
  }

  @Test
  void messageIdNamesTheJournal() throws Exception {
    setUp();
    mail.outbox().sendTest(new Email("owner@a.example"));
    String id = only(to("owner@a.example")).getMessageID();
    assertTrue(id.endsWith("@journal.example>"), id);
  }

  @Test
  void subscriptionsNeedApprovalAndConfirmation() throws Exception {
    setUp();
    Reply question = post("ana", "Which song?", null, true);
    assertFalse(mail.outbox().hasDueMail(), "nobody is written to before the owner approves");
    approve(question);
    mail.outbox().send();
    MimeMessage confirmation = only(to("ana@a.example"));
    approve(post("ben", "Heart's on Fire", question.id(), false));
    mail.outbox().send();
    assertEquals(1, to("ana@a.example").size(), "not before she says yes");

    assertTrue(mail.subscriptions().confirm(token(confirmation)));
    approve(post("ced", "By John Cafferty", question.id(), false));
    mail.outbox().send();
    MimeMessage notification = to("ana@a.example").getLast();
    String text = GreenMailUtil.getBody(notification);
    assertTrue(text.contains("By John Cafferty") && text.contains("/reply/"), text);
    assertEquals(
        "List-Unsubscribe=One-Click", notification.getHeader("List-Unsubscribe-Post", null));
    String unsubscribeHeader =
        notification.getHeader("List-Unsubscribe", null).replaceAll("\\s", "");
    assertTrue(
        unsubscribeHeader.startsWith("<https://journal.example/mail/leave?token="),
        unsubscribeHeader);

    assertTrue(mail.subscriptions().unsubscribe(token(notification)));
    approve(post("dan", "So I heard", question.id(), false));
    mail.outbox().send();
    assertEquals(2, to("ana@a.example").size(), "no more after she left");
    assertFalse(mail.subscriptions().unsubscribe("a guess"));
  }

  @Test
  void repliesBinnedBeforeSendingAreNotMailed() {
    setUp();
    Reply question = approve(post("ana", "Which song?", null, true));
    mail.outbox().send();
    assertTrue(mail.subscriptions().confirm(token(only(to("ana@a.example")))));
    Reply answer = approve(post("ben", "Nonsense", question.id(), false));
    journalModuleFixture.moderationQueues.moderate(
        answer.id(), Verdict.BIN, journalModuleFixture.owner.id());
    mail.outbox().send();
    assertEquals(1, to("ana@a.example").size());
  }

  @Test
  void newlinesInNamesInjectNoHeaders() throws Exception {
    setUp();
    Reply question = approve(post("ana", "Which song?", null, true));
    mail.outbox().send();
    mail.subscriptions().confirm(token(only(to("ana@a.example"))));
    approve(
        stored(
            new ReplyForm(
                entry.id(),
                question.id(),
                null,
                "Eve\r\nBcc: all@a.example\r\n\r\nBuy",
                "eve@a.example",
                "",
                "Hi\r\n.\r\nRCPT TO:<all@a.example>",
                false,
                SpamSignals.none())));
    mail.outbox().send();
    assertEquals(0, to("all@a.example").size());
    MimeMessage notification = to("ana@a.example").getLast();
    assertEquals(1, notification.getAllRecipients().length);
    assertTrue(
        notification.getSubject().contains("Eve Bcc: all@a.example"), notification.getSubject());
    assertEquals(2, server.getReceivedMessages().length);
  }

  @Test
  void failedMailIsRetriedAndFinallyAbandoned() {
    setUp();
    server.stop();
    approve(post("ana", "Which song?", null, true));
    for (int minutes = 1; minutes <= 128; minutes *= 2) {
      assertTrue(mail.outbox().hasDueMail());
      mail.outbox().send();
      assertFalse(mail.outbox().hasDueMail());
      journalModuleFixture.advance(Duration.ofMinutes(minutes));
    }
    assertFalse(mail.outbox().hasDueMail());
    assertTrue(mail.outbox().failedMail().getFirst().givenUp());
    mail.outbox().retry();
    assertTrue(mail.outbox().hasDueMail());
  }

  @Test
  void failedTestMailReportsTheReason() throws Exception {
    setUp();
    mail.outbox().sendTest(new Email("owner@a.example"));
    assertEquals(
        "[" + journalModuleFixture.settings.get().title() + "] Test email",
        only(to("owner@a.example")).getSubject());
    server.stop();
    MailNotSentException exception =
        assertThrows(
            MailNotSentException.class, () -> mail.outbox().sendTest(new Email("owner@a.example")));
    assertFalse(exception.reason().isBlank());
  }

  @Test
  void passwordFileIsReadableByItsOwnerOnly() throws Exception {
    server.setUser("postman", "postman", "open sesame");
    mail.settings()
        .saveServer(
            new MailServer(
                "127.0.0.1", server.getSmtp().getPort(), Security.NONE, "postman", SENDER));
    mail.settings().savePassword("open sesame");
    mail.outbox().sendTest(new Email("owner@a.example"));
    Path file = folder.resolve("mail-password");
    assertEquals("open sesame", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    mail.settings().deleteServer();
    assertFalse(Files.exists(file));
  }

  @Test
  void erasedSubscribersGetNoMail() {
    setUp();
    Reply question = approve(post("ana", "Which song?", null, true));
    mail.outbox().send();
    mail.subscriptions().confirm(token(only(to("ana@a.example"))));
    Reply answer = approve(post("ben", "Heart's on Fire", question.id(), false));
    PersonalRecords personalRecords =
        new PersonalRecords(journalModuleFixture.database, journalModuleFixture.clock);
    personalRecords.erase("ana@a.example");
    mail.outbox().send();
    assertEquals(1, to("ana@a.example").size());
    assertTrue(personalRecords.export("ana@a.example").values().stream().allMatch(List::isEmpty));
    assertTrue(answer.isShown());
  }

  private void setUp() {
    mail.settings()
        .saveServer(
            new MailServer("127.0.0.1", server.getSmtp().getPort(), Security.NONE, "", SENDER));
  }

  private Reply approve(Reply reply) {
    return journalModuleFixture.moderationQueues.moderate(
        reply.id(), Verdict.APPROVE, journalModuleFixture.owner.id());
  }

  private Reply post(String name, String text, @Nullable ReplyId parent, boolean wantsMail) {
    return stored(
        new ReplyForm(
            entry.id(),
            parent,
            null,
            name,
            name + "@a.example",
            "",
            text,
            wantsMail,
            SpamSignals.none()));
  }

  private Reply stored(ReplyForm form) {
    return assertInstanceOf(PostResult.Stored.class, journalModuleFixture.replies.post(form))
        .reply();
  }

  private List<MimeMessage> to(String email) {
    return Stream.of(server.getReceivedMessagesForDomain(email)).toList();
  }

  private static MimeMessage only(List<MimeMessage> messages) {
    assertEquals(1, messages.size());
    return messages.getFirst();
  }

  private static String token(MimeMessage message) {
    try {
      String unsubscribeHeader = message.getHeader("List-Unsubscribe", null).replaceAll("\\s", "");
      return unsubscribeHeader.substring(
          unsubscribeHeader.indexOf('=') + 1, unsubscribeHeader.length() - 1);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
