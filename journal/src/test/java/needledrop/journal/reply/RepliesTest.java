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
import needledrop.journal.reply.ModerationQueues.Verdict;
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
  private ModerationQueues moderationQueues;
  private Entry entry;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    replies = journalModuleFixture.replies;
    moderationQueues = journalModuleFixture.moderationQueues;
    entry = journalModuleFixture.publish(EntryContent.of("Rocky training in Russia", "", ""));
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  @Test
  void firstReplyOfAWriterWaitsForApproval() {
    Reply reply = post("Great scene!");
    ReplyStatus.Waiting waiting = assertInstanceOf(ReplyStatus.Waiting.class, reply.status());
    assertEquals(
        "This is the first reply from this person.", waiting.reasons().getFirst().english());
    assertEquals(List.of(reply), moderationQueues.firstPage(ModerationQueue.WAITING));
    assertEquals(List.of(), replies.threads(entry.id()));
  }

  @Test
  void repliesOfApprovedWritersAreShownAtOnce() {
    approve(post("Great scene!").id());
    Reply second = post("And the song!");
    assertInstanceOf(ReplyStatus.Shown.class, second.status());
    assertEquals(2, replies.threads(entry.id()).size());
    assertEquals(2, replies.countShown(List.of(entry.id())).get(entry.id()));
    assertEquals(second.id(), replies.latest(1).getFirst().id());
  }

  @Test
  void approvedEmailWithAnotherNameWaitsForApproval() {
    approve(post("Great scene!").id());
    PostResult postResult =
        replies.post(form(null, "Ivan", EMAIL, "", "I must break you", "", null));
    assertInstanceOf(ReplyStatus.Waiting.class, stored(postResult).status());
  }

  @Test
  void emailAddressesAreNeverPartOfAReply() {
    Reply reply = post("Great scene!");
    assertEquals(EMAIL, replies.findEmail(reply.id()).map(Email::address).orElse(""));
    approve(reply.id());
    String everything =
        "%s %s %s %s %s"
            .formatted(
                replies.threads(entry.id()),
                replies.find(reply.id()),
                replies.findEmail(reply.id()),
                form(null, "Apollo", EMAIL, "", "Great scene!", "", null),
                replies.post(form(null, "", EMAIL, "", "", "", null)));
    assertFalse(everything.contains("creed"), everything);
  }

  @Test
  void duplicateFormsCreateOneReply() {
    assertEquals(post("Great scene!").id(), post("Great scene! ").id());
    assertEquals(1, moderationQueues.firstPage(ModerationQueue.WAITING).size());
  }

  @Test
  void invalidFormsNameEveryInvalidField() {
    PostResult postResult =
        replies.post(form(null, " ", "apollo", "javascript:alert(1)", "", "", null));
    var problems = assertInstanceOf(PostResult.Invalid.class, postResult).problems();
    assertEquals(EnumSet.allOf(ReplyForm.Field.class), problems.keySet());
    assertEquals(List.of(), moderationQueues.firstPage(ModerationQueue.WAITING));
  }

  @Test
  void websitesWithoutSchemeBecomeHttps() {
    Reply reply =
        stored(replies.post(form(null, "Apollo", EMAIL, "creed.example", "Hi", "", null)));
    assertEquals(URI.create("https://creed.example"), reply.website());
  }

  @Test
  void invalidWebsitesAreRefused() {
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
      PostResult postResult = replies.post(form(null, "Apollo", EMAIL, website, "Hi", "", null));
      assertInstanceOf(PostResult.Invalid.class, postResult, website);
    }
  }

  @Test
  void unpublishedEntriesAcceptNoReplies() {
    journalModuleFixture.entries.unpublish(entry.id());
    assertInstanceOf(
        PostResult.Closed.class, replies.post(form(null, "Apollo", EMAIL, "", "Hi", "", null)));
  }

  @Test
  void filledHoneypotIsSpam() {
    Reply reply = stored(replies.post(form(null, "Bot", EMAIL, "", "Hi", "x", null)));
    ReplyStatus.Spam spam = assertInstanceOf(ReplyStatus.Spam.class, reply.status());
    assertTrue(spam.score() > 0.9);
    assertEquals(
        "A field that people cannot see was filled in.", spam.reasons().getFirst().english());
    assertEquals(List.of(reply), moderationQueues.firstPage(ModerationQueue.SPAM));
  }

  @Test
  void manyLinksAreSpam() {
    Reply reply =
        stored(replies.post(form(null, "Bot", EMAIL, "", "https://a.b ".repeat(4), "", null)));
    assertInstanceOf(ReplyStatus.Spam.class, reply.status());
  }

  @Test
  void formsSentWithinThreeSecondsAreSpam() {
    Reply fast =
        stored(replies.post(form(null, "A", EMAIL, "", "One", "", Duration.ofMillis(500))));
    assertInstanceOf(ReplyStatus.Spam.class, fast.status());
    Reply slow = stored(replies.post(form(null, "A", EMAIL, "", "Two", "", Duration.ofSeconds(3))));
    assertInstanceOf(ReplyStatus.Waiting.class, slow.status());
  }

  @Test
  void everyModerationCanBeUndone() {
    Reply first = post("Great scene!");
    approve(first.id());
    moderationQueues.moderate(first.id(), Verdict.SPAM, journalModuleFixture.owner.id());
    moderationQueues.moderate(first.id(), Verdict.BIN, journalModuleFixture.owner.id());
    assertEquals(List.of(first.id()), ids(moderationQueues.firstPage(ModerationQueue.BINNED)));
    assertInstanceOf(ReplyStatus.Spam.class, moderationQueues.undo(first.id()).status());
    assertInstanceOf(ReplyStatus.Shown.class, moderationQueues.undo(first.id()).status());
    assertEquals(first, moderationQueues.undo(first.id()));
    assertEquals(first, moderationQueues.undo(first.id()));
  }

  @Test
  void answersAppearUnderTheirParent() {
    Reply question = approve(post("Which song?").id());
    Reply answer = answer(question, "Heart's on Fire");
    ReplyThread thread = replies.threads(entry.id()).getFirst();
    assertEquals(question, thread.reply());
    assertEquals(List.of(new ReplyThread(answer, List.of())), thread.answers());
    assertEquals("Owner", answer.name());
    assertEquals(Optional.empty(), replies.findEmail(answer.id()));
  }

  @Test
  void answersToBinnedRepliesStayVisible() {
    Reply question = approve(post("Which song?").id());
    Reply answer = answer(question, "Heart's on Fire");
    moderationQueues.moderate(question.id(), Verdict.BIN, journalModuleFixture.owner.id());
    assertEquals(List.of(new ReplyThread(answer, List.of())), replies.threads(entry.id()));
  }

  @Test
  void threadDepthIsLimited() {
    Reply last = approve(post("0").id());
    for (int number = 1; number <= 50; number++) {
      last = answer(last, Integer.toString(number));
    }
    assertEquals(5, depth(replies.threads(entry.id())));
    assertEquals(51, replies.countShown(List.of(entry.id())).get(entry.id()));
  }

  @Test
  void parentsOnOtherEntriesAreIgnored() {
    Entry other = journalModuleFixture.publish(EntryContent.of("Another", "", ""));
    Reply here = post("Here");
    Reply there =
        replies.postAsMember(
            other.id(), here.id(), journalModuleFixture.owner.id(), "Owner", "There");
    assertNull(there.parent());
    Reply nowhere =
        replies.postAsMember(
            other.id(), new ReplyId(999), journalModuleFixture.owner.id(), "Owner", "Nowhere");
    assertNull(nowhere.parent());
  }

  private static int depth(List<ReplyThread> threads) {
    return threads.stream().mapToInt(thread -> 1 + depth(thread.answers())).max().orElse(0);
  }

  private Reply answer(Reply question, String text) {
    return replies.postAsMember(
        entry.id(), question.id(), journalModuleFixture.owner.id(), "Owner", text);
  }

  private Reply approve(ReplyId id) {
    return moderationQueues.moderate(id, Verdict.APPROVE, journalModuleFixture.owner.id());
  }

  private Reply post(String text) {
    return stored(replies.post(form(null, "Apollo", EMAIL, "", text, "", null)));
  }

  private ReplyForm form(
      @Nullable ReplyId parent,
      String name,
      String email,
      String website,
      String text,
      String honeypot,
      @Nullable Duration fillTime) {
    return new ReplyForm(
        entry.id(),
        parent,
        null,
        name,
        email,
        website,
        text,
        false,
        new SpamSignals(FormTokens.Validity.VALID, honeypot, fillTime));
  }

  private static Reply stored(PostResult postResult) {
    return assertInstanceOf(PostResult.Stored.class, postResult).reply();
  }

  private static List<ReplyId> ids(List<Reply> replies) {
    return replies.stream().map(Reply::id).toList();
  }
}
