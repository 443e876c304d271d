package needledrop.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.StoredCue;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FactSource;
import needledrop.catalog.fact.PartialDate;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.DisplayName;
import needledrop.catalog.item.Saga;
import needledrop.journal.Settings;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.mail.MailServer;
import needledrop.journal.reply.ModerationQueues.Verdict;
import needledrop.journal.reply.Reply;
import needledrop.media.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Parts of pages are kept; whatever changes, a page is as if nothing ever had been. */
class KeptPagesTest {
  private static final FactSource CITED = new FactSource.Cited("A book", null, null);

  @TempDir Path folder;
  private LittleJournal little;
  private Reply reply;

  @BeforeEach
  void open() {
    little = new LittleJournal(folder);
    reply = little.shownReply("Ana", "First, *of course*.");
    little.shownReply("Bo", "Second.", reply);
  }

  @AfterEach
  void close() {
    little.close();
  }

  @TestFactory
  Stream<DynamicTest> everyChangeShowsOnThePagesThatItBears() {
    return changes().entrySet().stream()
        .map(change -> DynamicTest.dynamicTest(change.getKey(), () -> shows(change.getValue())));
  }

  private void shows(Runnable change) throws Exception {
    List<String> before = pages();
    assertEquals(before, pages());
    change.run();
    List<String> after = pages();
    assertNotEquals(before, after);
    assertEquals(little.getFresh(paths()), after);
  }

  @Test
  void anEntryWithoutATeaserIsAnnouncedByItsFirstSentences() throws Exception {
    publish(EntryContent.of("No teaser", "", "First sentence. The second one. A third."));
    String front = little.getFresh(List.of("/")).getFirst();
    assertTrue(front.contains("First sentence. The second one."), front);
    assertFalse(front.contains("A third."), front);
  }

  /** Each as it was before the next; all of them one after the other. */
  private Map<String, Runnable> changes() {
    Map<String, Runnable> changes = new LinkedHashMap<>();
    changes.put("a fact is stated", () -> little.facts.add(released(1986), CITED));
    changes.put(
        "a fact is corrected", () -> little.facts.update(release().id(), released(1987), CITED));
    changes.put("a fact is removed", () -> little.facts.bin(release().id()));
    changes.put(
        "what was complete is contradicted",
        () -> {
          Saga saga = little.journal.sagas().all().getFirst();
          Fact score =
              new Fact.InSaga(little.journal.films().add("Rocky V", 1990).id(), saga.id(), 5);
          little.facts.add(score, CITED);
        });
    changes.put(
        "a song is renamed",
        () ->
            little
                .journal
                .items()
                .rename(little.heart.id(), new DisplayName("Hearts on Fire", null)));
    changes.put(
        "a theme is defined anew",
        () -> little.journal.themes().update(little.theme.id(), "Eighties", "Another time."));
    changes.put("a cue is adjusted", this::adjustACue);
    changes.put("a reply is shown", () -> little.shownReply("Cy", "Third."));
    changes.put("a reply is found to be spam", () -> judge(Verdict.SPAM));
    changes.put("it is brought back", () -> little.piles.undo(reply.id()));
    changes.put("a reply is reworded", () -> little.piles.editText(reply.id(), "Other words."));
    changes.put("a wish is made", () -> little.journal.wishes().add("a tape", little.entryId()));
    changes.put("another entry about the film is published", this::publishAnother);
    changes.put("the entry is saved", this::save);
    changes.put(
        "the clip is withdrawn", () -> little.journal.clips().unpublishVideo(little.clip.id()));
    changes.put("the clip is back", () -> little.journal.clips().publishVideo(little.clip.id()));
    changes.put("letters can be sent", this::nameAMailServer);
    changes.put("the journal has another name", () -> settle("Third Reel", Locale.ENGLISH));
    changes.put("the journal speaks Spanish", () -> settle("Third Reel", Locale.of("es")));
    changes.put("the film is thrown away", () -> little.journal.items().bin(little.film.id()));
    return changes;
  }

  private Fact.Release released(int year) {
    return new Fact.Release(
        little.film.id(), new PartialDate.InYear(Year.of(year)), null, "Again", "Finland");
  }

  private StoredFact release() {
    return little.facts.about(little.film.id()).stream()
        .filter(storedFact ->
            storedFact.fact() instanceof Fact.Release release && "Again".equals(release.version()))
        .findFirst()
        .orElseThrow();
  }

  private void adjustACue() {
    StoredCue cue = little.journal.cueSheets().of(new CueOwner.OfClip(little.clip.id())).getFirst();
    Span later = new Span(cue.span().start(), cue.span().end().minus(Duration.ofSeconds(1)));
    little.journal.cueSheets().adjust(cue.id(), later, little.journal.members().owner().id());
  }

  private void judge(Verdict verdict) {
    little.piles.moderate(reply.id(), verdict, little.journal.members().owner().id());
  }

  private void publishAnother() {
    EntryContent entryContent =
        new EntryContent(
            "The speech",
            little.film.id(),
            "Short.",
            "",
            "Text.",
            List.of(),
            List.of(),
            List.of(),
            true);
    publish(entryContent);
  }

  private void publish(EntryContent entryContent) {
    Entry draft = little.journal.entries().add(little.journal.members().owner().id(), entryContent);
    little.journal.entries().publish(draft.id());
  }

  private void save() {
    Entry now = little.journal.entries().find(little.entryId()).orElseThrow();
    EntryContent old = now.content();
    EntryContent entryContent =
        new EntryContent(
            old.title(),
            old.film(),
            old.teaser(),
            old.moreLabel(),
            old.body() + "\n\nMore about [[Rocky I]].",
            old.clips(),
            old.themes(),
            old.links(),
            old.repliesAllowed());
    little
        .journal
        .entries()
        .save(now.id(), now.version(), entryContent, little.journal.members().owner().id());
  }

  private void nameAMailServer() {
    little
        .journal
        .mail()
        .settings()
        .saveServer(
            new MailServer("mail.example", 587, MailServer.Security.TLS, "", "me@example.org"));
  }

  private void settle(String title, Locale language) {
    little
        .journal
        .kept()
        .update(new Settings(title, "As before.", null, ZoneId.of("UTC"), language, 10));
  }

  private List<String> pages() throws Exception {
    List<String> pages = new ArrayList<>();
    for (String path : paths()) {
      pages.add(little.get(path).body());
    }
    return pages;
  }

  private List<String> paths() {
    return List.of(
        "/?live",
        little.path() + "?live",
        little.path() + "?t=12",
        little.film.path() + "?live",
        little.heart.path() + "?live",
        little.theme.path() + "?live",
        little.clip.path() + "?live");
  }
}
