package needledrop.journal.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.person.PersonalRecords;
import needledrop.journal.reply.Blocklist.Kind;
import needledrop.journal.reply.FormTokens.Validity;
import needledrop.journal.reply.ModerationQueues.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests how replies are filtered, edited and erased. */
class SpamFilterTest {
  @TempDir Path folder;
  private JournalModuleFixture journalModuleFixture;
  private FormTokens formTokens;
  private Entry entry;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    formTokens = new FormTokens(journalModuleFixture.database, journalModuleFixture.clock);
    entry = journalModuleFixture.publish(EntryContent.of("Rocky training in Russia", "", ""));
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  @Test
  void formTokensAreBoundToTheirPageAndExpire() {
    String token = formTokens.issue(entry.id());
    Entry other = journalModuleFixture.publish(EntryContent.of("Another", "", ""));
    assertEquals(Validity.VALID, formTokens.check(entry.id(), token));
    assertEquals(Validity.INVALID, formTokens.check(other.id(), token));
    assertEquals(
        Validity.VALID,
        new FormTokens(journalModuleFixture.database, journalModuleFixture.clock)
            .check(entry.id(), token));
    journalModuleFixture.advance(Duration.ofDays(59));
    assertEquals(Validity.VALID, formTokens.check(entry.id(), token));
    journalModuleFixture.advance(Duration.ofDays(2));
    assertEquals(Validity.EXPIRED, formTokens.check(entry.id(), token));
  }

  @Test
  void forgedFormTokensAreInvalid() {
    String token = formTokens.issue(entry.id());
    String laterToken =
        (Long.parseLong(token.substring(0, token.indexOf('.'))) + 1)
            + token.substring(token.indexOf('.'));
    for (String forged :
        List.of(
            "", ".", laterToken, token + "A", "9".repeat(40) + ".x", "1.AAAAAAAAAAAAAAAAAAAAAA")) {
      assertEquals(Validity.INVALID, formTokens.check(entry.id(), forged), forged);
    }
  }

  @Test
  void knownWritersWithoutFormTokenAreHeldAsSpam() {
    approve(post("One"));
    assertTrue(post("Two").isShown());
    ReplyForm form =
        new ReplyForm(
            entry.id(),
            null,
            null,
            "Ana",
            "ana@a.example",
            "",
            "Three",
            false,
            new SpamSignals(Validity.INVALID, "", null));
    Reply held = stored(journalModuleFixture.replies.post(form)).reply();
    ReplyStatus.Spam spam = assertInstanceOf(ReplyStatus.Spam.class, held.status());
    assertEquals(
        "It was not sent from a page of the journal.", spam.reasons().getFirst().english());
  }

  @Test
  void blocklistMatchesWholeWordsHostsEmailsAndNames() {
    journalModuleFixture.blocklist.update(Kind.WORD, "casino\n\n  ");
    journalModuleFixture.blocklist.update(Kind.LINK, "shop.example");
    journalModuleFixture.blocklist.update(Kind.EMAIL, "@bots.example");
    journalModuleFixture.blocklist.update(Kind.NAME, "Best Offers");
    assertSpam(ReplyForm.of(entry.id(), "A", "a@a.example", "A C\u0301asino!"), "casino");
    assertSpam(ReplyForm.of(entry.id(), "A", "a@a.example", "http://www.shop.example/x"), "shop");
    assertSpam(ReplyForm.of(entry.id(), "A", "x@bots.example", "Hi"), "email");
    assertSpam(ReplyForm.of(entry.id(), "best offers", "a@a.example", "Ho"), "name");
    Reply good =
        stored(
                journalModuleFixture.replies.post(
                    ReplyForm.of(entry.id(), "A", "a@a.example", "Casinos")))
            .reply();
    assertInstanceOf(ReplyStatus.Waiting.class, good.status());
  }

  private void assertSpam(ReplyForm form, String reason) {
    Reply reply = stored(journalModuleFixture.replies.post(form)).reply();
    ReplyStatus.Spam spam = assertInstanceOf(ReplyStatus.Spam.class, reply.status());
    assertTrue(
        spam.reasons().getFirst().english().contains(reason), spam.reasons().getFirst().english());
  }

  @Test
  void spamModelLearnsFromEnoughDecisions() {
    for (int i = 0; i < 20; i++) {
      assertInstanceOf(
          ReplyStatus.Waiting.class, from("spammer" + i, "Subscribe to my channel " + i).status());
      approve(from("reader" + i, "The drum in this scene is good " + i));
    }
    journalModuleFixture
        .moderationQueues
        .firstPage(ModerationQueue.WAITING)
        .forEach(reply ->
            journalModuleFixture.moderationQueues.moderate(
                reply.id(), Verdict.SPAM, journalModuleFixture.owner.id()));
    assertEquals(new SpamModel.LabelCounts(20, 20), journalModuleFixture.spamModel.labelCounts());
    Reply spam = from("stranger", "Please subscribe to my channel");
    ReplyStatus.Spam status = assertInstanceOf(ReplyStatus.Spam.class, spam.status());
    assertTrue(
        status.reasons().getFirst().english().contains("subscribe"),
        status.reasons().getFirst().english());
    assertInstanceOf(
        ReplyStatus.Waiting.class, from("newcomer", "This scene has a good drum").status());
  }

  @Test
  void onlyShownRepliesInvalidateCachedPages() {
    long before = journalModuleFixture.database.changeCount();
    Reply reply = post("One");
    journalModuleFixture.moderationQueues.moderate(
        reply.id(), Verdict.SPAM, journalModuleFixture.owner.id());
    assertEquals(before, journalModuleFixture.database.changeCount());
    approve(reply);
    assertEquals(before + 1, journalModuleFixture.database.changeCount());
  }

  @Test
  void writersCanEditForFifteenMinutes() {
    PostResult.Stored posted = stored(journalModuleFixture.replies.post(form("Frist!")));
    EditKey key = Objects.requireNonNull(posted.key());
    PostResult changed =
        journalModuleFixture
            .replies
            .edit(posted.reply().id(), key, "First!", SpamSignals.none())
            .orElseThrow();
    assertEquals("First!", stored(changed).reply().text());
    assertEquals(
        Optional.empty(),
        journalModuleFixture.replies.edit(
            posted.reply().id(), new EditKey("guess"), "x", SpamSignals.none()));
    journalModuleFixture.advance(Duration.ofMinutes(16));
    assertEquals(
        Optional.empty(),
        journalModuleFixture.replies.edit(posted.reply().id(), key, "x", SpamSignals.none()));
  }

  @Test
  void editsAfterApprovalWaitAgain() {
    PostResult.Stored posted = stored(journalModuleFixture.replies.post(form("Nice")));
    approve(posted.reply());
    Reply changed =
        stored(
                journalModuleFixture
                    .replies
                    .edit(
                        posted.reply().id(),
                        Objects.requireNonNull(posted.key()),
                        "Bait",
                        SpamSignals.none())
                    .orElseThrow())
            .reply();
    assertInstanceOf(ReplyStatus.Waiting.class, changed.status());
    assertEquals(List.of(), journalModuleFixture.replies.threads(entry.id()));
  }

  @Test
  void severalModerationsCanBeUndoneTogether() {
    List<Reply> all = List.of(post("One"), post("Two"), post("Three"));
    var ids = all.stream().map(Reply::id).toList();
    journalModuleFixture.moderationQueues.moderate(
        ids, Verdict.BIN, journalModuleFixture.owner.id());
    assertEquals(3, journalModuleFixture.moderationQueues.count(ModerationQueue.BINNED));
    assertEquals(all, journalModuleFixture.moderationQueues.undo(ids));
  }

  @Test
  void queuesArePagedAndSearchable() {
    for (int i = 0; i < 120; i++) {
      from("writer" + i, "Number " + i);
    }
    assertEquals(
        ModerationQueues.PAGE_SIZE + 1,
        journalModuleFixture.moderationQueues.page(ModerationQueue.WAITING, "", 1).size());
    assertEquals(
        20, journalModuleFixture.moderationQueues.page(ModerationQueue.WAITING, "", 3).size());
    assertEquals(
        1,
        journalModuleFixture
            .moderationQueues
            .page(ModerationQueue.WAITING, "NUMBER 119", 1)
            .size());
    assertEquals(
        1,
        journalModuleFixture.moderationQueues.page(ModerationQueue.WAITING, "writer77@", 1).size());
  }

  @Test
  void erasedRepliesWithAnswersLeaveAnEmptyParent() {
    PersonalRecords personalRecords =
        new PersonalRecords(journalModuleFixture.database, journalModuleFixture.clock);
    Reply question = approve(post("Which song?"));
    approve(post("Alone"));
    journalModuleFixture.replies.postAsMember(
        entry.id(), question.id(), journalModuleFixture.owner.id(), "Owner", "Heart's on Fire");
    assertTrue(personalRecords.exportJson(" Ana@A.example").contains("Which song?"));
    assertEquals(2, personalRecords.erase("ana@a.example"));
    List<ReplyThread> threads = journalModuleFixture.replies.threads(entry.id());
    assertEquals(1, threads.size());
    assertTrue(threads.getFirst().reply().isErased());
    assertEquals("", threads.getFirst().reply().text());
    assertEquals(1, threads.getFirst().answers().size());
    assertTrue(personalRecords.export("ana@a.example").values().stream().allMatch(List::isEmpty));
    assertEquals(0, journalModuleFixture.spamModel.labelCounts().good());
  }

  @Test
  @Timeout(120)
  void hostileRepliesAreFilteredInTime() {
    journalModuleFixture.blocklist.update(Kind.WORD, "casino\nwatches");
    for (String text :
        List.of(
            "x".repeat(65_525),
            "https://a.example/ ".repeat(1_000),
            "e\u0301\u0302\u0303\u0304".repeat(13_000),
            "\u202e\u2066rtl".repeat(5_000),
            "\uD83C\uDFAC".repeat(30_000),
            "<img src=x onerror=alert(1)>".repeat(2_000),
            "[".repeat(60_000))) {
      assertInstanceOf(PostResult.Stored.class, journalModuleFixture.replies.post(form(text)));
    }
    journalModuleFixture
        .moderationQueues
        .firstPage(ModerationQueue.WAITING)
        .forEach(reply -> journalModuleFixture.markdownRenderer.renderReply(reply.text()));
  }

  private Reply approve(Reply reply) {
    return journalModuleFixture.moderationQueues.moderate(
        reply.id(), Verdict.APPROVE, journalModuleFixture.owner.id());
  }

  private Reply from(String name, String text) {
    return stored(
            journalModuleFixture.replies.post(
                ReplyForm.of(entry.id(), name, name + "@a.example", text)))
        .reply();
  }

  private Reply post(String text) {
    return stored(journalModuleFixture.replies.post(form(text))).reply();
  }

  private ReplyForm form(String text) {
    return ReplyForm.of(entry.id(), "Ana", "ana@a.example", text);
  }

  private static PostResult.Stored stored(PostResult postResult) {
    return assertInstanceOf(PostResult.Stored.class, postResult);
  }
}
