package needledrop.journal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.fact.WorkReuseFact;
import needledrop.catalog.item.Film;
import needledrop.catalog.source.FactSource;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.clip.Clip;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.link.LinkChecker;
import needledrop.journal.link.OutboundHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofreaderTest {
  @TempDir Path folder;
  private JournalModuleFixture journalModuleFixture;
  private Proofreader proofreader;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    proofreader =
        new Proofreader(
            journalModuleFixture.nameResolver,
            journalModuleFixture.images,
            journalModuleFixture.clips,
            journalModuleFixture.cueSheets,
            journalModuleFixture.films,
            new ItemDetails(journalModuleFixture.database, journalModuleFixture.facts),
            new LinkChecker(
                journalModuleFixture.database,
                journalModuleFixture.entries,
                journalModuleFixture.imageRenditions,
                new OutboundHttpClient("Tester/1", journalModuleFixture.clock),
                journalModuleFixture.clock));
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  private List<ProofreadingIssue> check(String body) {
    return proofreader.check(EntryContent.of("Barn", "A teaser.", body));
  }

  @Test
  void goodTextHasNoIssues() {
    journalModuleFixture.films.add("Rocky IV", 1985);
    assertEquals(
        List.of(), check("[[Rocky IV]], [a page](https://example.org/) and [a note](#fn-1)."));
  }

  @Test
  void missingClipsAreReported() {
    assertEquals(
        List.of(new ProofreadingIssue.MissingClip(1), new ProofreadingIssue.MissingClip(12)),
        check("Text.\n\n[clip 1]\n\n[clip 12]\n\n[clip]\n\nNot a place: [clip 3]."));
  }

  @Test
  void missingAltTextImagesLinksAndNamesAreReported() {
    assertEquals(
        List.of(
            new ProofreadingIssue.MissingAltText("/static/icon.svg"),
            new ProofreadingIssue.MissingImage("image:7"),
            new ProofreadingIssue.MalformedLink("https://"),
            new ProofreadingIssue.MalformedLink("exmaple.org"),
            new ProofreadingIssue.UntitledEmbed("https://vimeo.com/1234567"),
            new ProofreadingIssue.UnknownName("Rocky IX")),
        check(
            """
            ![](/static/icon.svg) ![A barn](image:7) [[Rocky IX]]
            [a](https://) [b](exmaple.org)

            https://vimeo.com/1234567

            [The run](https://vimeo.com/7654321)
            """));
  }

  @Test
  void deadLinksAndVideosAreReported() {
    addLink("https://film.example/iv", "dead");
    addLink("https://film.example/v", "doubtful");
    addLink("https://vimeo.com/1234567", "dead");
    assertEquals(
        List.of(
            new ProofreadingIssue.DeadLink("https://film.example/iv#cast"),
            new ProofreadingIssue.DeadLink("https://vimeo.com/1234567")),
        check(
            """
            [The film](https://film.example/iv#cast) [the next](https://film.example/v)

            [The run](https://vimeo.com/1234567)
            """));
  }

  /** Adds a link in a state that the link check may leave. */
  private void addLink(String address, String state) {
    journalModuleFixture.database.writeAndReturn(handle ->
        handle.execute("INSERT INTO link (address, state, due) VALUES (?, ?, 0)", address, state));
  }

  @Test
  void missingTeaserAndUnrenderedClipAreReported() {
    Clip clip = journalModuleFixture.clips.add(JournalModuleFixture.edit("Training"));
    assertEquals(
        List.of(
            new ProofreadingIssue.MissingTeaser(), new ProofreadingIssue.ClipNotReady("Training")),
        proofreader.check(EntryContent.of("Barn", " ", "Snow.").withClips(List.of(clip.id()))));
  }

  @Test
  void unsourcedFactIsReported() {
    Film film = journalModuleFixture.films.add("Rocky IV", 1985);
    journalModuleFixture.facts.add(
        new WorkReuseFact(film.id(), "Going the Distance", null, null),
        new FactSource.Recalled("me"));
    List<ProofreadingIssue> issues =
        proofreader.check(EntryContent.of("Barn", "T.", "S.").withFilm(film.id()));
    assertEquals(1, issues.size());
    assertEquals(ProofreadingIssue.UnsourcedFact.class, issues.getFirst().getClass());
  }
}
