package needledrop.journal.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FactSource;
import needledrop.catalog.item.Film;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.clip.Clip;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.outside.LinkChecker;
import needledrop.journal.outside.OutboundHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofreadingTest {
  @TempDir Path folder;
  private JournalModuleFixture journalModuleFixture;
  private Proofreading proofreading;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    proofreading =
        new Proofreading(
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

  private List<Finding> found(String body) {
    return proofreading.of(EntryContent.of("Barn", "A teaser.", body));
  }

  @Test
  void aGoodTextHasNothingThatStandsOut() {
    journalModuleFixture.films.add("Rocky IV", 1985);
    assertEquals(
        List.of(), found("[[Rocky IV]], [a page](https://example.org/) and [a note](#fn-1)."));
  }

  @Test
  void clipsThatTheEntryDoesNotHaveAreFound() {
    assertEquals(
        List.of(new Finding.NoSuchClip(1), new Finding.NoSuchClip(12)),
        found("Text.\n\n[clip 1]\n\n[clip 12]\n\n[clip]\n\nNot a place: [clip 3]."));
  }

  @Test
  void whatAReaderWouldMissIsFound() {
    assertEquals(
        List.of(
            new Finding.Wordless("/static/icon.svg"),
            new Finding.NoSuchPicture("image:7"),
            new Finding.Malformed("https://"),
            new Finding.Malformed("exmaple.org"),
            new Finding.UntitledEmbed("https://vimeo.com/1234567"),
            new Finding.UnknownName("Rocky IX")),
        found(
            """
            ![](/static/icon.svg) ![A barn](image:7) [[Rocky IX]]
            [a](https://) [b](exmaple.org)

            https://vimeo.com/1234567

            [The run](https://vimeo.com/7654321)
            """));
  }

  @Test
  void linksAndVideosThatAreDeadAreTold() {
    kept("https://film.example/iv", "dead");
    kept("https://film.example/v", "doubtful");
    kept("https://vimeo.com/1234567", "dead");
    assertEquals(
        List.of(
            new Finding.Dead("https://film.example/iv#cast"),
            new Finding.Dead("https://vimeo.com/1234567")),
        found(
            """
            [The film](https://film.example/iv#cast) [the next](https://film.example/v)

            [The run](https://vimeo.com/1234567)
            """));
  }

  /** As the check of links left it. */
  private void kept(String address, String state) {
    journalModuleFixture.database.writeAndReturn(handle ->
        handle.execute("INSERT INTO link (address, state, due) VALUES (?, ?, 0)", address, state));
  }

  @Test
  void anEntryWithoutATeaserAndWithAClipInTheLabIsTold() {
    Clip clip = journalModuleFixture.clips.add(JournalModuleFixture.edit("Training"));
    assertEquals(
        List.of(new Finding.NoTeaser(), new Finding.ClipNotReady("Training")),
        proofreading.of(EntryContent.of("Barn", " ", "Snow.").withClips(List.of(clip.id()))));
  }

  @Test
  void aFactThatIsOnlyRememberedIsTold() {
    Film film = journalModuleFixture.films.add("Rocky IV", 1985);
    journalModuleFixture.facts.add(
        new Fact.WorkReuse(film.id(), "Going the Distance", null, null),
        new FactSource.Recalled("me"));
    List<Finding> findings =
        proofreading.of(EntryContent.of("Barn", "T.", "S.").withFilm(film.id()));
    assertEquals(1, findings.size());
    assertEquals(Finding.Unsourced.class, findings.getFirst().getClass());
  }
}
