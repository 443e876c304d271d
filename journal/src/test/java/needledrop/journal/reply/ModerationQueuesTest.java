package needledrop.journal.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Moderation queues with a hundred thousand held replies to one entry, half of them as spam. */
class ModerationQueuesTest {
  private static final int FLOOD = 100_000;

  @TempDir private Path folder;
  private JournalModuleFixture journalModuleFixture;
  private Entry entry;

  @BeforeEach
  void flood() {
    journalModuleFixture = new JournalModuleFixture(folder);
    entry = journalModuleFixture.publish(EntryContent.of("Rocky training in Russia", "", ""));
    journalModuleFixture.database.writeUnseen(handle ->
        handle
            .createUpdate(
                """
                WITH RECURSIVE number (at) AS
                  (SELECT 1 UNION ALL SELECT at + 1 FROM number WHERE at < :flood)
                INSERT INTO reply (entry, depth, name, email, words, sent, standing, since, score, why,
                  feed_id)
                SELECT :entry, 0, 'Bot ' || at, 'bot' || (at % 10) || '@bots.example',
                  'Cheap watches number ' || at, at, iif(at % 2, 'waiting', 'spam'), at,
                  iif(at % 2, NULL, (at % 97) / 97.0), 'It reads like spam.', 'urn:bot:' || at
                FROM number
                """)
            .bind("flood", FLOOD)
            .bind("entry", entry.id().value())
            .execute());
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  @Test
  @Timeout(120)
  void postingAndModeratingStayFastWithManyHeldReplies() {
    for (int i = 0; i < 100; i++) {
      ReplyForm form =
          ReplyForm.of(entry.id(), "Ana " + i, "bot1@bots.example", "What a scene, part " + i);
      assertInstanceOf(PostResult.Stored.class, journalModuleFixture.replies.post(form));
      assertEquals(List.of(), journalModuleFixture.replies.threads(entry.id()));
      Stream.of(ModerationQueue.values())
          .forEach(
              moderationQueue -> journalModuleFixture.moderationQueues.firstPage(moderationQueue));
      journalModuleFixture.moderationQueues.count(ModerationQueue.WAITING);
    }
  }

  @Test
  @Timeout(120)
  void textSearchIsLimitedAndEmailSearchIsNot() {
    assertEquals(
        1,
        journalModuleFixture
            .moderationQueues
            .page(ModerationQueue.WAITING, "number 19999", 1)
            .size());
    assertEquals(
        0,
        journalModuleFixture
            .moderationQueues
            .page(ModerationQueue.WAITING, "number 99999", 1)
            .size());
    assertEquals(
        ModerationQueues.PAGE_SIZE + 1,
        journalModuleFixture
            .moderationQueues
            .page(ModerationQueue.SPAM, "bot2@bots.example", 1)
            .size());
    assertEquals(
        journalModuleFixture.moderationQueues.page(
            ModerationQueue.WAITING, "", ModerationQueues.MAX_PAGES),
        journalModuleFixture.moderationQueues.page(ModerationQueue.WAITING, "", 999_999));
  }

  @Test
  void leastCertainSpamIsListedFirst() {
    List<Double> scores =
        journalModuleFixture.moderationQueues.firstPage(ModerationQueue.SPAM).stream()
            .map(reply -> assertInstanceOf(ReplyStatus.Spam.class, reply.status()).score())
            .toList();
    assertEquals(scores.stream().sorted().toList(), scores);
    assertTrue(scores.getFirst() < 0.02);
  }
}
