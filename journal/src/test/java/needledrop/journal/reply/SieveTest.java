package needledrop.journal.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import needledrop.journal.World;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.Writing;
import needledrop.journal.person.Traces;
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
  private World world;
  private Stamps stamps;
  private Entry entry;

  @BeforeEach
  void open() {
    world = new World(folder);
    stamps = new Stamps(world.database, world.clock);
    entry = world.publish(Writing.of("Rocky training in Russia", "", ""));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aStampIsGoodForItsPageOnlyAndGrowsOld() {
    String stamp = stamps.draw(entry.id());
    Entry other = world.publish(Writing.of("Another", "", ""));
    assertEquals(Worth.GOOD, stamps.read(entry.id(), stamp));
    assertEquals(Worth.NONE, stamps.read(other.id(), stamp));
    assertEquals(Worth.GOOD, new Stamps(world.database, world.clock).read(entry.id(), stamp));
    world.pass(Duration.ofDays(59));
    assertEquals(Worth.GOOD, stamps.read(entry.id(), stamp));
    world.pass(Duration.ofDays(2));
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
    Reply held = kept(world.replies.post(form)).reply();
    ReplyStanding.Spam spam = assertInstanceOf(ReplyStanding.Spam.class, held.standing());
    assertEquals("It was not sent from a page of the journal.", spam.why());
  }

  @Test
  void theBlocklistMeetsWholeWordsHostsAddressesAndNames() {
    world.blocklist.change(Kind.WORD, "casino\n\n  ");
    world.blocklist.change(Kind.LINK, "shop.example");
    world.blocklist.change(Kind.EMAIL, "@bots.example");
    world.blocklist.change(Kind.NAME, "Best Offers");
    assertSpam(ReplyForm.of(entry.id(), "A", "a@a.example", "A C\u0301asino!"), "casino");
    assertSpam(ReplyForm.of(entry.id(), "A", "a@a.example", "http://www.shop.example/x"), "shop");
    assertSpam(ReplyForm.of(entry.id(), "A", "x@bots.example", "Hi"), "e-mail");
    assertSpam(ReplyForm.of(entry.id(), "best offers", "a@a.example", "Ho"), "name");
    Reply good =
        kept(world.replies.post(ReplyForm.of(entry.id(), "A", "a@a.example", "Casinos"))).reply();
    assertInstanceOf(ReplyStanding.Waiting.class, good.standing());
  }

  private void assertSpam(ReplyForm form, String why) {
    Reply reply = kept(world.replies.post(form)).reply();
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
    world
        .piles
        .top(Pile.WAITING)
        .forEach(reply -> world.piles.judge(reply.id(), Verdict.SPAM, world.owner.id()));
    assertEquals(new Experience.Lessons(20, 20), world.experience.lessons());
    Reply spam = from("stranger", "Please subscribe to my channel");
    ReplyStanding.Spam standing = assertInstanceOf(ReplyStanding.Spam.class, spam.standing());
    assertTrue(standing.why().contains("subscribe"), standing.why());
    assertInstanceOf(
        ReplyStanding.Waiting.class, from("newcomer", "This scene has a good drum").standing());
  }

  @Test
  void whatWaitsDropsNoKeptPageAndWhatIsShownDoes() {
    long before = world.database.changeCount();
    Reply reply = post("One");
    world.piles.judge(reply.id(), Verdict.SPAM, world.owner.id());
    assertEquals(before, world.database.changeCount());
    approve(reply);
    assertEquals(before + 1, world.database.changeCount());
  }

  @Test
  void aWriterMayChangeTheWordsForAQuarterOfAnHourAndNobodyElse() {
    Posted.Kept sent = kept(world.replies.post(form("Frist!")));
    EditKey key = Objects.requireNonNull(sent.key());
    Posted changed =
        world.replies.change(sent.reply().id(), key, "First!", Manner.proper()).orElseThrow();
    assertEquals("First!", kept(changed).reply().words());
    assertEquals(
        Optional.empty(),
        world.replies.change(sent.reply().id(), new EditKey("guess"), "x", Manner.proper()));
    world.pass(Duration.ofMinutes(16));
    assertEquals(
        Optional.empty(), world.replies.change(sent.reply().id(), key, "x", Manner.proper()));
  }

  @Test
  void whatIsChangedAfterItWasApprovedWaitsAgain() {
    Posted.Kept sent = kept(world.replies.post(form("Nice")));
    approve(sent.reply());
    Reply changed =
        kept(world
                .replies
                .change(
                    sent.reply().id(), Objects.requireNonNull(sent.key()), "Bait", Manner.proper())
                .orElseThrow())
            .reply();
    assertInstanceOf(ReplyStanding.Waiting.class, changed.standing());
    assertEquals(List.of(), world.replies.shownOn(entry.id()));
  }

  @Test
  void severalJudgementsAreTakenBackAtOnce() {
    List<Reply> all = List.of(post("One"), post("Two"), post("Three"));
    var ids = all.stream().map(Reply::id).toList();
    world.piles.judge(ids, Verdict.BIN, world.owner.id());
    assertEquals(3, world.piles.count(Pile.BINNED));
    assertEquals(all, world.piles.undo(ids));
  }

  @Test
  void aPileIsTurnedPageByPageAndSearched() {
    for (int at = 0; at < 120; at++) {
      from("writer" + at, "Number " + at);
    }
    assertEquals(Piles.A_PAGE + 1, world.piles.page(Pile.WAITING, "", 1).size());
    assertEquals(20, world.piles.page(Pile.WAITING, "", 3).size());
    assertEquals(1, world.piles.page(Pile.WAITING, "NUMBER 119", 1).size());
    assertEquals(1, world.piles.page(Pile.WAITING, "writer77@", 1).size());
  }

  @Test
  void whoIsForgottenLeavesAnEmptyPlaceUnderAnAnswerAndNothingElse() {
    Traces traces = new Traces(world.database, world.clock);
    Reply question = approve(post("Which song?"));
    approve(post("Alone"));
    world.replies.answer(entry.id(), question.id(), world.owner.id(), "Owner", "Heart's on Fire");
    assertTrue(traces.json(" Ana@A.example").contains("Which song?"));
    assertEquals(2, traces.erase("ana@a.example"));
    List<ReplyThread> threads = world.replies.shownOn(entry.id());
    assertEquals(1, threads.size());
    assertTrue(threads.getFirst().reply().isErased());
    assertEquals("", threads.getFirst().reply().words());
    assertEquals(1, threads.getFirst().answers().size());
    assertTrue(traces.of("ana@a.example").values().stream().allMatch(List::isEmpty));
    assertEquals(0, world.experience.lessons().good());
  }

  @Test
  @Timeout(120)
  void hostileRepliesAreSievedInTime() {
    world.blocklist.change(Kind.WORD, "casino\nwatches");
    for (String words :
        List.of(
            "x".repeat(65_525),
            "https://a.example/ ".repeat(1_000),
            "e\u0301\u0302\u0303\u0304".repeat(13_000),
            "\u202e\u2066rtl".repeat(5_000),
            "\uD83C\uDFAC".repeat(30_000),
            "<img src=x onerror=alert(1)>".repeat(2_000),
            "[".repeat(60_000))) {
      assertInstanceOf(Posted.Kept.class, world.replies.post(form(words)));
    }
    world.piles.top(Pile.WAITING).forEach(reply -> world.prose.reply(reply.words()));
  }

  private Reply approve(Reply reply) {
    return world.piles.judge(reply.id(), Verdict.APPROVE, world.owner.id());
  }

  private Reply from(String name, String words) {
    return kept(world.replies.post(ReplyForm.of(entry.id(), name, name + "@a.example", words)))
        .reply();
  }

  private Reply post(String words) {
    return kept(world.replies.post(form(words))).reply();
  }

  private ReplyForm form(String words) {
    return ReplyForm.of(entry.id(), "Ana", "ana@a.example", words);
  }

  private static Posted.Kept kept(Posted posted) {
    return assertInstanceOf(Posted.Kept.class, posted);
  }
}
