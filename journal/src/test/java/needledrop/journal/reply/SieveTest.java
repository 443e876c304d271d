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
import needledrop.journal.reply.Piles.Verdict;
import needledrop.journal.reply.Stamps.Worth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What replies pass on their way to the page, what may be changed, and what is forgotten. */
class SieveTest {
  @TempDir Path folder;
  private JournalModuleFixture journalModuleFixture;
  private Stamps stamps;
  private Entry entry;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    stamps = new Stamps(journalModuleFixture.database, journalModuleFixture.clock);
    entry = journalModuleFixture.publish(EntryContent.of("Rocky training in Russia", "", ""));
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  @Test
  void aStampIsGoodForItsPageOnlyAndGrowsOld() {
    String stamp = stamps.draw(entry.id());
    Entry other = journalModuleFixture.publish(EntryContent.of("Another", "", ""));
    assertEquals(Worth.GOOD, stamps.read(entry.id(), stamp));
    assertEquals(Worth.NONE, stamps.read(other.id(), stamp));
    assertEquals(
        Worth.GOOD,
        new Stamps(journalModuleFixture.database, journalModuleFixture.clock)
            .read(entry.id(), stamp));
    journalModuleFixture.advance(Duration.ofDays(59));
    assertEquals(Worth.GOOD, stamps.read(entry.id(), stamp));
    journalModuleFixture.advance(Duration.ofDays(2));
    assertEquals(Worth.OLD, stamps.read(entry.id(), stamp));
  }

  @Test
  void aForgedStampIsNone() {
    String stamp = stamps.draw(entry.id());
    String later =
        (Long.parseLong(stamp.substring(0, stamp.indexOf('.'))) + 1)
            + stamp.substring(stamp.indexOf('.'));
    for (String forged :
        List.of("", ".", later, stamp + "A", "9".repeat(40) + ".x", "1.AAAAAAAAAAAAAAAAAAAAAA")) {
      assertEquals(Worth.NONE, stamps.read(entry.id(), forged), forged);
    }
  }

  @Test
  void withoutAStampEvenAKnownWritersReplyIsHeldAndSaysWhy() {
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
            new Manner(Worth.NONE, "", null));
    Reply held = kept(journalModuleFixture.replies.post(form)).reply();
    ReplyStanding.Spam spam = assertInstanceOf(ReplyStanding.Spam.class, held.standing());
    assertEquals("It was not sent from a page of the journal.", spam.why());
  }

  @Test
  void theBlocklistMeetsWholeWordsHostsAddressesAndNames() {
    journalModuleFixture.blocklist.change(Kind.WORD, "casino\n\n  ");
    journalModuleFixture.blocklist.change(Kind.LINK, "shop.example");
    journalModuleFixture.blocklist.change(Kind.EMAIL, "@bots.example");
    journalModuleFixture.blocklist.change(Kind.NAME, "Best Offers");
    assertSpam(ReplyForm.of(entry.id(), "A", "a@a.example", "A C\u0301asino!"), "casino");
    assertSpam(ReplyForm.of(entry.id(), "A", "a@a.example", "http://www.shop.example/x"), "shop");
    assertSpam(ReplyForm.of(entry.id(), "A", "x@bots.example", "Hi"), "e-mail");
    assertSpam(ReplyForm.of(entry.id(), "best offers", "a@a.example", "Ho"), "name");
    Reply good =
        kept(journalModuleFixture.replies.post(
                ReplyForm.of(entry.id(), "A", "a@a.example", "Casinos")))
            .reply();
    assertInstanceOf(ReplyStanding.Waiting.class, good.standing());
  }

  private void assertSpam(ReplyForm form, String why) {
    Reply reply = kept(journalModuleFixture.replies.post(form)).reply();
    ReplyStanding.Spam spam = assertInstanceOf(ReplyStanding.Spam.class, reply.standing());
    assertTrue(spam.why().contains(why), spam.why());
  }

  @Test
  void theOwnersDecisionsTeachAndFewOfThemTeachNothing() {
    for (int at = 0; at < 20; at++) {
      assertInstanceOf(
          ReplyStanding.Waiting.class,
          from("spammer" + at, "Subscribe to my channel " + at).standing());
      approve(from("reader" + at, "The drum in this scene is good " + at));
    }
    journalModuleFixture
        .moderationQueues
        .top(Pile.WAITING)
        .forEach(reply ->
            journalModuleFixture.moderationQueues.judge(
                reply.id(), Verdict.SPAM, journalModuleFixture.owner.id()));
    assertEquals(new Experience.Lessons(20, 20), journalModuleFixture.spamModel.lessons());
    Reply spam = from("stranger", "Please subscribe to my channel");
    ReplyStanding.Spam standing = assertInstanceOf(ReplyStanding.Spam.class, spam.standing());
    assertTrue(standing.why().contains("subscribe"), standing.why());
    assertInstanceOf(
        ReplyStanding.Waiting.class, from("newcomer", "This scene has a good drum").standing());
  }

  @Test
  void whatWaitsDropsNoKeptPageAndWhatIsShownDoes() {
    long before = journalModuleFixture.database.changeCount();
    Reply reply = post("One");
    journalModuleFixture.moderationQueues.judge(
        reply.id(), Verdict.SPAM, journalModuleFixture.owner.id());
    assertEquals(before, journalModuleFixture.database.changeCount());
    approve(reply);
    assertEquals(before + 1, journalModuleFixture.database.changeCount());
  }

  @Test
  void aWriterMayChangeTheWordsForAQuarterOfAnHourAndNobodyElse() {
    Posted.Kept sent = kept(journalModuleFixture.replies.post(form("Frist!")));
    EditKey key = Objects.requireNonNull(sent.key());
    Posted changed =
        journalModuleFixture
            .replies
            .change(sent.reply().id(), key, "First!", Manner.proper())
            .orElseThrow();
    assertEquals("First!", kept(changed).reply().words());
    assertEquals(
        Optional.empty(),
        journalModuleFixture.replies.change(
            sent.reply().id(), new EditKey("guess"), "x", Manner.proper()));
    journalModuleFixture.advance(Duration.ofMinutes(16));
    assertEquals(
        Optional.empty(),
        journalModuleFixture.replies.change(sent.reply().id(), key, "x", Manner.proper()));
  }

  @Test
  void whatIsChangedAfterItWasApprovedWaitsAgain() {
    Posted.Kept sent = kept(journalModuleFixture.replies.post(form("Nice")));
    approve(sent.reply());
    Reply changed =
        kept(journalModuleFixture
                .replies
                .change(
                    sent.reply().id(), Objects.requireNonNull(sent.key()), "Bait", Manner.proper())
                .orElseThrow())
            .reply();
    assertInstanceOf(ReplyStanding.Waiting.class, changed.standing());
    assertEquals(List.of(), journalModuleFixture.replies.shownOn(entry.id()));
  }

  @Test
  void severalJudgementsAreTakenBackAtOnce() {
    List<Reply> all = List.of(post("One"), post("Two"), post("Three"));
    var ids = all.stream().map(Reply::id).toList();
    journalModuleFixture.moderationQueues.judge(ids, Verdict.BIN, journalModuleFixture.owner.id());
    assertEquals(3, journalModuleFixture.moderationQueues.count(Pile.BINNED));
    assertEquals(all, journalModuleFixture.moderationQueues.undo(ids));
  }

  @Test
  void aPileIsTurnedPageByPageAndSearched() {
    for (int at = 0; at < 120; at++) {
      from("writer" + at, "Number " + at);
    }
    assertEquals(
        Piles.A_PAGE + 1, journalModuleFixture.moderationQueues.page(Pile.WAITING, "", 1).size());
    assertEquals(20, journalModuleFixture.moderationQueues.page(Pile.WAITING, "", 3).size());
    assertEquals(
        1, journalModuleFixture.moderationQueues.page(Pile.WAITING, "NUMBER 119", 1).size());
    assertEquals(
        1, journalModuleFixture.moderationQueues.page(Pile.WAITING, "writer77@", 1).size());
  }

  @Test
  void whoIsForgottenLeavesAnEmptyPlaceUnderAnAnswerAndNothingElse() {
    PersonalRecords personalRecords =
        new PersonalRecords(journalModuleFixture.database, journalModuleFixture.clock);
    Reply question = approve(post("Which song?"));
    approve(post("Alone"));
    journalModuleFixture.replies.answer(
        entry.id(), question.id(), journalModuleFixture.owner.id(), "Owner", "Heart's on Fire");
    assertTrue(personalRecords.exportJson(" Ana@A.example").contains("Which song?"));
    assertEquals(2, personalRecords.erase("ana@a.example"));
    List<ReplyThread> threads = journalModuleFixture.replies.shownOn(entry.id());
    assertEquals(1, threads.size());
    assertTrue(threads.getFirst().reply().isErased());
    assertEquals("", threads.getFirst().reply().words());
    assertEquals(1, threads.getFirst().answers().size());
    assertTrue(personalRecords.export("ana@a.example").values().stream().allMatch(List::isEmpty));
    assertEquals(0, journalModuleFixture.spamModel.lessons().good());
  }

  @Test
  @Timeout(120)
  void hostileRepliesAreSievedInTime() {
    journalModuleFixture.blocklist.change(Kind.WORD, "casino\nwatches");
    for (String words :
        List.of(
            "x".repeat(65_525),
            "https://a.example/ ".repeat(1_000),
            "e\u0301\u0302\u0303\u0304".repeat(13_000),
            "\u202e\u2066rtl".repeat(5_000),
            "\uD83C\uDFAC".repeat(30_000),
            "<img src=x onerror=alert(1)>".repeat(2_000),
            "[".repeat(60_000))) {
      assertInstanceOf(Posted.Kept.class, journalModuleFixture.replies.post(form(words)));
    }
    journalModuleFixture
        .moderationQueues
        .top(Pile.WAITING)
        .forEach(reply -> journalModuleFixture.markdownRenderer.renderReply(reply.words()));
  }

  private Reply approve(Reply reply) {
    return journalModuleFixture.moderationQueues.judge(
        reply.id(), Verdict.APPROVE, journalModuleFixture.owner.id());
  }

  private Reply from(String name, String words) {
    return kept(journalModuleFixture.replies.post(
            ReplyForm.of(entry.id(), name, name + "@a.example", words)))
        .reply();
  }

  private Reply post(String words) {
    return kept(journalModuleFixture.replies.post(form(words))).reply();
  }

  private ReplyForm form(String words) {
    return ReplyForm.of(entry.id(), "Ana", "ana@a.example", words);
  }

  private static Posted.Kept kept(Posted posted) {
    return assertInstanceOf(Posted.Kept.class, posted);
  }
}
