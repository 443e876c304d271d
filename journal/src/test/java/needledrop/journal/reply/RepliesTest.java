package needledrop.journal.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.mail.Email;
import needledrop.journal.reply.Piles.Verdict;
import needledrop.store.Ids.ReplyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepliesTest {
  private static final String EMAIL = "apollo@creed.example";

  @TempDir Path folder;
  private JournalModuleFixture journalModuleFixture;
  private Replies replies;
  private Piles piles;
  private Entry entry;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    replies = journalModuleFixture.replies;
    piles = journalModuleFixture.moderationQueues;
    entry = journalModuleFixture.publish(EntryContent.of("Rocky training in Russia", "", ""));
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  @Test
  void theFirstReplyOfAWriterWaits() {
    Reply reply = post("Great scene!");
    ReplyStanding.Waiting waiting = assertInstanceOf(ReplyStanding.Waiting.class, reply.standing());
    assertEquals("It is the first reply from this writer.", waiting.why());
    assertEquals(List.of(reply), piles.top(Pile.WAITING));
    assertEquals(List.of(), replies.shownOn(entry.id()));
  }

  @Test
  void anApprovedReplyIsOnThePageAndItsWriterIsKnownFromThenOn() {
    approve(post("Great scene!").id());
    Reply second = post("And the song!");
    assertInstanceOf(ReplyStanding.Shown.class, second.standing());
    assertEquals(2, replies.shownOn(entry.id()).size());
    assertEquals(2, replies.counts(List.of(entry.id())).get(entry.id()));
    assertEquals(second.id(), replies.latest(1).getFirst().id());
  }

  @Test
  void anAddressUnderAnotherNameIsNotKnown() {
    approve(post("Great scene!").id());
    Posted posted = replies.post(form(null, "Ivan", EMAIL, "", "I must break you", "", null));
    assertInstanceOf(ReplyStanding.Waiting.class, kept(posted).standing());
  }

  @Test
  void theEMailAddressIsWithTheOwnerOnly() {
    Reply reply = post("Great scene!");
    assertEquals(EMAIL, replies.emailOf(reply.id()).map(Email::address).orElse(""));
    approve(reply.id());
    String everything =
        "%s %s %s %s %s"
            .formatted(
                replies.shownOn(entry.id()),
                replies.find(reply.id()),
                replies.emailOf(reply.id()),
                form(null, "Apollo", EMAIL, "", "Great scene!", "", null),
                replies.post(form(null, "", EMAIL, "", "", "", null)));
    assertFalse(everything.contains("creed"), everything);
  }

  @Test
  void theSameFormSentTwiceIsOneReply() {
    assertEquals(post("Great scene!").id(), post("Great scene! ").id());
    assertEquals(1, piles.top(Pile.WAITING).size());
  }

  @Test
  void aFormThatIsWrongSaysWhereInWords() {
    Posted posted = replies.post(form(null, " ", "apollo", "javascript:alert(1)", "", "", null));
    var problems = assertInstanceOf(Posted.Refused.class, posted).problems();
    assertEquals(EnumSet.allOf(ReplyForm.Field.class), problems.keySet());
    assertEquals(List.of(), piles.top(Pile.WAITING));
  }

  @Test
  void aWebsiteMayLackItsScheme() {
    Reply reply = kept(replies.post(form(null, "Apollo", EMAIL, "creed.example", "Hi", "", null)));
    assertEquals(URI.create("https://creed.example"), reply.website());
  }

  @Test
  void websitesThatAreNoneAreRefused() {
    for (String website :
        List.of(
            "javascript:alert(1)",
            "data:text/html,x",
            "https://",
            "http://a b.example",
            "https://user:word@a.example",
            "//a.example",
            "\"onclick=alert(1)",
            "x")) {
      Posted posted = replies.post(form(null, "Apollo", EMAIL, website, "Hi", "", null));
      assertInstanceOf(Posted.Refused.class, posted, website);
    }
  }

  @Test
  void anEntryThatIsNoLongerPublishedTakesNoReplies() {
    journalModuleFixture.entries.unpublish(entry.id());
    assertInstanceOf(
        Posted.Closed.class, replies.post(form(null, "Apollo", EMAIL, "", "Hi", "", null)));
  }

  @Test
  void whatFillsInTheTrapIsSpamAndSaysWhy() {
    Reply reply = kept(replies.post(form(null, "Bot", EMAIL, "", "Hi", "x", null)));
    ReplyStanding.Spam spam = assertInstanceOf(ReplyStanding.Spam.class, reply.standing());
    assertTrue(spam.score() > 0.9);
    assertEquals("It filled in a field that people do not see.", spam.why());
    assertEquals(List.of(reply), piles.top(Pile.SPAM));
  }

  @Test
  void whatIsFullOfLinksIsSpam() {
    Reply reply =
        kept(replies.post(form(null, "Bot", EMAIL, "", "https://a.b ".repeat(4), "", null)));
    assertInstanceOf(ReplyStanding.Spam.class, reply.standing());
  }

  @Test
  void whatIsSentAtOnceIsSpamButThreeSecondsAreEnoughForAPerson() {
    Reply fast = kept(replies.post(form(null, "A", EMAIL, "", "One", "", Duration.ofMillis(500))));
    assertInstanceOf(ReplyStanding.Spam.class, fast.standing());
    Reply slow = kept(replies.post(form(null, "A", EMAIL, "", "Two", "", Duration.ofSeconds(3))));
    assertInstanceOf(ReplyStanding.Waiting.class, slow.standing());
  }

  @Test
  void everyJudgementCanBeTakenBackStepByStep() {
    Reply first = post("Great scene!");
    approve(first.id());
    piles.judge(first.id(), Verdict.SPAM, journalModuleFixture.owner.id());
    piles.judge(first.id(), Verdict.BIN, journalModuleFixture.owner.id());
    assertEquals(List.of(first.id()), ids(piles.top(Pile.BINNED)));
    assertInstanceOf(ReplyStanding.Spam.class, piles.undo(first.id()).standing());
    assertInstanceOf(ReplyStanding.Shown.class, piles.undo(first.id()).standing());
    assertEquals(first, piles.undo(first.id()));
    assertEquals(first, piles.undo(first.id()));
  }

  @Test
  void answersHangOnWhatTheyAnswer() {
    Reply question = approve(post("Which song?").id());
    Reply answer = answer(question, "Heart's on Fire");
    ReplyThread thread = replies.shownOn(entry.id()).getFirst();
    assertEquals(question, thread.reply());
    assertEquals(List.of(new ReplyThread(answer, List.of())), thread.answers());
    assertEquals("Owner", answer.name());
    assertEquals(Optional.empty(), replies.emailOf(answer.id()));
  }

  @Test
  void anAnswerToWhatWasBinnedStaysOnThePage() {
    Reply question = approve(post("Which song?").id());
    Reply answer = answer(question, "Heart's on Fire");
    piles.judge(question.id(), Verdict.BIN, journalModuleFixture.owner.id());
    assertEquals(List.of(new ReplyThread(answer, List.of())), replies.shownOn(entry.id()));
  }

  @Test
  void threadsStopGrowingDeeperButNotLonger() {
    Reply last = approve(post("0").id());
    for (int number = 1; number <= 50; number++) {
      last = answer(last, Integer.toString(number));
    }
    assertEquals(5, depth(replies.shownOn(entry.id())));
    assertEquals(51, replies.counts(List.of(entry.id())).get(entry.id()));
  }

  @Test
  void anAnswerToAReplyElsewhereStandsAlone() {
    Entry other = journalModuleFixture.publish(EntryContent.of("Another", "", ""));
    Reply here = post("Here");
    Reply there =
        replies.answer(other.id(), here.id(), journalModuleFixture.owner.id(), "Owner", "There");
    assertNull(there.parent());
    Reply nowhere =
        replies.answer(
            other.id(), new ReplyId(999), journalModuleFixture.owner.id(), "Owner", "Nowhere");
    assertNull(nowhere.parent());
  }

  private static int depth(List<ReplyThread> threads) {
    return threads.stream().mapToInt(thread -> 1 + depth(thread.answers())).max().orElse(0);
  }

  private Reply answer(Reply question, String words) {
    return replies.answer(
        entry.id(), question.id(), journalModuleFixture.owner.id(), "Owner", words);
  }

  private Reply approve(ReplyId id) {
    return piles.judge(id, Verdict.APPROVE, journalModuleFixture.owner.id());
  }

  private Reply post(String words) {
    return kept(replies.post(form(null, "Apollo", EMAIL, "", words, "", null)));
  }

  private ReplyForm form(
      @Nullable ReplyId parent,
      String name,
      String email,
      String website,
      String words,
      String trap,
      @Nullable Duration taken) {
    return new ReplyForm(
        entry.id(),
        parent,
        null,
        name,
        email,
        website,
        words,
        false,
        new Manner(Stamps.Worth.GOOD, trap, taken));
  }

  private static Reply kept(Posted posted) {
    return assertInstanceOf(Posted.Kept.class, posted).reply();
  }

  private static List<ReplyId> ids(List<Reply> replies) {
    return replies.stream().map(Reply::id).toList();
  }
}
