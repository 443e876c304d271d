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
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.ReleaseFact;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.DisplayName;
import needledrop.catalog.item.Saga;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.PartialDate;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.mail.MailServer;
import needledrop.journal.reply.ModerationQueues.Verdict;
import needledrop.journal.reply.Reply;
import needledrop.journal.settings.Settings;
import needledrop.media.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Parts of pages are kept; whatever changes, a page is as if nothing ever had been. */
class CachedPagesTest {
  private static final FactSource CITED = new FactSource.Cited("A book", null, null);

  @TempDir Path folder;
  private JournalFixture fixture;
  private Reply reply;

  @BeforeEach
  void open() {
    fixture = new JournalFixture(folder);
    reply = fixture.addApprovedReply("Ana", "First, *of course*.");
    fixture.addApprovedReply("Bo", "Second.", reply);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @TestFactory
  Stream<DynamicTest> everyChangeInvalidatesTheAffectedPages() {
    return changes().entrySet().stream()
        .map(change ->
            DynamicTest.dynamicTest(change.getKey(), () -> assertInvalidates(change.getValue())));
  }

  private void assertInvalidates(Runnable change) throws Exception {
    List<String> before = pages();
    assertEquals(before, pages());
    change.run();
    List<String> after = pages();
    assertNotEquals(before, after);
    assertEquals(fixture.getUncached(paths()), after);
  }

  @Test
  void entriesWithoutATeaserShowTheirFirstSentences() throws Exception {
    publish(EntryContent.of("No teaser", "", "First sentence. The second one. A third."));
    String front = fixture.getUncached(List.of("/")).getFirst();
    assertTrue(front.contains("First sentence. The second one."), front);
    assertFalse(front.contains("A third."), front);
  }

  /** Each as it was before the next; all of them one after the other. */
  private Map<String, Runnable> changes() {
    Map<String, Runnable> changes = new LinkedHashMap<>();
    changes.put("a fact is stated", () -> fixture.facts.add(released(1986), CITED));
    changes.put(
        "a fact is corrected", () -> fixture.facts.update(release().id(), released(1987), CITED));
    changes.put("a fact is removed", () -> fixture.facts.bin(release().id()));
    changes.put(
        "what was complete is contradicted",
        () -> {
          Saga saga = fixture.catalog.byKind().sagas().all().getFirst();
          Fact score =
              new InSagaFact(
                  fixture.catalog.byKind().films().add("Rocky V", 1990).id(), saga.id(), 5);
          fixture.facts.add(score, CITED);
        });
    changes.put(
        "a song is renamed",
        () ->
            fixture
                .catalog
                .items()
                .rename(fixture.heart.id(), new DisplayName("Hearts on Fire", null)));
    changes.put(
        "a theme is defined anew",
        () ->
            fixture
                .journal
                .content()
                .themes()
                .update(fixture.theme.id(), "Eighties", "Another time."));
    changes.put("a cue is adjusted", this::adjustACue);
    changes.put("a reply is shown", () -> fixture.addApprovedReply("Cy", "Third."));
    changes.put("a reply is found to be spam", () -> judge(Verdict.SPAM));
    changes.put("it is brought back", () -> fixture.moderationQueues.undo(reply.id()));
    changes.put(
        "a reply is reworded", () -> fixture.moderationQueues.editText(reply.id(), "Other words."));
    changes.put(
        "a wish is made",
        () -> fixture.journal.content().wishes().add("a tape", fixture.entryId()));
    changes.put("another entry about the film is published", this::publishAnother);
    changes.put("the entry is saved", this::save);
    changes.put("the clip is withdrawn", () -> fixture.clips().unpublishVideo(fixture.clip.id()));
    changes.put("the clip is back", () -> fixture.clips().publishVideo(fixture.clip.id()));
    changes.put("letters can be sent", this::setMailServer);
    changes.put("the journal has another name", () -> changeSettings("Third Reel", Locale.ENGLISH));
    changes.put("the journal speaks Spanish", () -> changeSettings("Third Reel", Locale.of("es")));
    changes.put("the film is thrown away", () -> fixture.catalog.items().bin(fixture.film.id()));
    return changes;
  }

  private ReleaseFact released(int year) {
    return new ReleaseFact(
        fixture.film.id(), new PartialDate.InYear(Year.of(year)), null, "Again", "Finland");
  }

  private StoredFact release() {
    return fixture.facts.about(fixture.film.id()).stream()
        .filter(storedFact ->
            storedFact.fact() instanceof ReleaseFact release && "Again".equals(release.version()))
        .findFirst()
        .orElseThrow();
  }

  private void adjustACue() {
    StoredCue cue =
        fixture.catalog.cueSheets().of(new CueOwner.OfClip(fixture.clip.id())).getFirst();
    Span later = new Span(cue.span().start(), cue.span().end().minus(Duration.ofSeconds(1)));
    fixture.catalog.cueSheets().adjust(cue.id(), later, fixture.members().owner().id());
  }

  private void judge(Verdict verdict) {
    fixture.moderationQueues.moderate(reply.id(), verdict, fixture.members().owner().id());
  }

  private void publishAnother() {
    EntryContent entryContent =
        new EntryContent(
            "The speech",
            fixture.film.id(),
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
    Entry draft = fixture.entries().add(fixture.members().owner().id(), entryContent);
    fixture.entries().publish(draft.id());
  }

  private void save() {
    Entry now = fixture.entries().find(fixture.entryId()).orElseThrow();
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
    fixture.entries().save(now.id(), now.version(), entryContent, fixture.members().owner().id());
  }

  private void setMailServer() {
    fixture
        .journal
        .mail()
        .settings()
        .saveServer(
            new MailServer("mail.example", 587, MailServer.Security.TLS, "", "me@example.org"));
  }

  private void changeSettings(String title, Locale language) {
    fixture
        .journal
        .settings()
        .update(new Settings(title, "As before.", null, ZoneId.of("UTC"), language, 10));
  }

  private List<String> pages() throws Exception {
    List<String> pages = new ArrayList<>();
    for (String path : paths()) {
      pages.add(fixture.get(path).body());
    }
    return pages;
  }

  private List<String> paths() {
    return List.of(
        "/?live",
        fixture.path() + "?live",
        fixture.path() + "?t=12",
        fixture.film.path() + "?live",
        fixture.heart.path() + "?live",
        fixture.theme.path() + "?live",
        fixture.clip.path() + "?live");
  }
}
