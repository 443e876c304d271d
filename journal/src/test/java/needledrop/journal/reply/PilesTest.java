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

/** Piles after a flood: a hundred thousand replies held under one entry, half of them as spam. */
class PilesTest {
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
  void aFloodOfHeldRepliesSlowsNeitherPostingNorThePageNorTheQueue() {
    for (int at = 0; at < 100; at++) {
      ReplyForm form =
          ReplyForm.of(entry.id(), "Ana " + at, "bot1@bots.example", "What a scene, part " + at);
      assertInstanceOf(Posted.Kept.class, journalModuleFixture.replies.post(form));
      assertEquals(List.of(), journalModuleFixture.replies.shownOn(entry.id()));
      Stream.of(Pile.values()).forEach(pile -> journalModuleFixture.moderationQueues.top(pile));
      journalModuleFixture.moderationQueues.count(Pile.WAITING);
    }
  }

  @Test
  @Timeout(120)
  void asMuchIsSearchedAsCanBeTurnedThroughAndAWriterIsFoundBeyond() {
    assertEquals(
        1, journalModuleFixture.moderationQueues.page(Pile.WAITING, "number 19999", 1).size());
    assertEquals(
        0, journalModuleFixture.moderationQueues.page(Pile.WAITING, "number 99999", 1).size());
    assertEquals(
        Piles.A_PAGE + 1,
        journalModuleFixture.moderationQueues.page(Pile.SPAM, "bot2@bots.example", 1).size());
    assertEquals(
        journalModuleFixture.moderationQueues.page(Pile.WAITING, "", Piles.MOST_PAGES),
        journalModuleFixture.moderationQueues.page(Pile.WAITING, "", 999_999));
  }

  @Test
  void theMostDoubtfulSpamLiesOnTop() {
    List<Double> scores =
        journalModuleFixture.moderationQueues.top(Pile.SPAM).stream()
            .map(reply -> assertInstanceOf(ReplyStanding.Spam.class, reply.standing()).score())
            .toList();
    assertEquals(scores.stream().sorted().toList(), scores);
    assertTrue(scores.getFirst() < 0.02);
  }
}
