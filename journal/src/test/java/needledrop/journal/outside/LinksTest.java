package needledrop.journal.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import needledrop.journal.JournalModuleFixture;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.ExternalLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links on a real database, followed to a server of this process. */
class LinksTest {
  private static final String ALIVE =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Rocky &amp;\n IV</title>";
  private static final String GONE = "HTTP/1.1 404 Not Found\r\n\r\n";

  @TempDir private Path folder;
  private JournalModuleFixture journalModuleFixture;
  private Host host;
  private Links links;

  @BeforeEach
  void open() throws IOException {
    journalModuleFixture = new JournalModuleFixture(folder);
    host = new Host();
    host.answers(ALIVE);
    Outside outside =
        new Outside(
            "Tester/1",
            journalModuleFixture.clock,
            _ -> new InetAddress[] {Host.HERE},
            Host.HERE::equals,
            5_000);
    links =
        new Links(
            journalModuleFixture.database,
            journalModuleFixture.entries,
            journalModuleFixture.imageRenditions,
            outside,
            journalModuleFixture.clock);
  }

  @AfterEach
  void close() throws IOException {
    host.close();
    journalModuleFixture.close();
  }

  @Test
  void nobodyIsAskedUntilTheOwnerWantsIt() {
    publish("[The film](" + at("film.example", "/iv") + ")");
    assertFalse(links.isDue());
    follow();
    assertEquals(List.of(), host.paths());
    links.check(true);
    follow();
    assertEquals(List.of("/iv"), host.paths());
    links.check(false);
    journalModuleFixture.advance(Duration.ofDays(8));
    follow();
    assertEquals(1, host.paths().size());
  }

  @Test
  void linksPicturesAndTheListBelowAreReadOfPublishedEntriesAlone() {
    links.check(true);
    String body =
        "[a](%s#part) <%s> ![still](%s) [page](/about) [mail](mailto:a@b.example)"
            .formatted(at("a.example", "/1"), at("b.example", "/2"), at("c.example", "/3"));
    EntryContent entryContent =
        EntryContent.of("Rocky training in Russia", "[t](" + at("d.example", "/4") + ")", body);
    journalModuleFixture.entries.add(journalModuleFixture.owner.id(), entryContent);
    assertFalse(links.isDue(), "a draft leads nobody anywhere");
    Entry entry = journalModuleFixture.publish(withList(entryContent, at("e.example", "/5")));
    follow();
    assertEquals(List.of("/1", "/2", "/3", "/4", "/5"), host.paths().stream().sorted().toList());
    assertEquals(new Links.Count(5, 0), links.count());
    journalModuleFixture.entries.unpublish(entry.id());
    follow();
    assertEquals(new Links.Count(0, 0), links.count());
  }

  @Test
  void aLinkIsDeadAfterThreeDaysOfFailuresAndKeepsItsTitle() {
    links.check(true);
    Entry entry = publish("[The film](" + at("film.example", "/iv") + ")");
    follow();
    assertEquals(List.of(), links.lost());
    journalModuleFixture.advance(Duration.ofDays(7));
    host.answers(GONE);
    Instant since = journalModuleFixture.clock.instant();
    follow();
    for (int again = 0; again < 4; again++) {
      journalModuleFixture.advance(Duration.ofMinutes(1));
      links.again();
      follow();
    }
    assertFalse(lost().dead(), "five failures on one day are one");
    journalModuleFixture.advance(Duration.ofDays(1));
    follow();
    assertFalse(lost().dead());
    assertFalse(links.isDead(at("film.example", "/iv")));
    journalModuleFixture.advance(Duration.ofDays(1));
    follow();
    assertTrue(links.isDead(at("film.example", "/iv") + "#cast"));
    assertFalse(links.isDead(at("film.example", "/v")));
    assertEquals(
        new LostLink(
            at("film.example", "/iv"),
            "Rocky & IV",
            null,
            "The page is gone.",
            since,
            true,
            List.of(new LostLink.Place(entry.id(), entry.title()))),
        lost());
  }

  @Test
  void onePageThatComesBackIsAliveAndStartsAnew() {
    links.check(true);
    publish("[The film](" + at("film.example", "/iv") + ")");
    host.answers("HTTP/1.1 503 Busy\r\n\r\n");
    for (int day = 0; day < 3; day++) {
      follow();
      journalModuleFixture.advance(Duration.ofDays(1));
    }
    assertTrue(lost().dead());
    host.answers("HTTP/1.1 403 No programs\r\n\r\n");
    links.again();
    follow();
    assertEquals(List.of(), links.lost());
    journalModuleFixture.advance(Duration.ofDays(7));
    host.answers(GONE);
    follow();
    assertFalse(lost().dead());
  }

  @Test
  void oneHostIsAskedForOneLinkAtATime() {
    links.check(true);
    publish(at("film.example", "/1") + " " + at("film.example", "/2"));
    follow();
    assertEquals(1, host.paths().size());
    assertFalse(links.isDue(), "the host is left in peace");
    journalModuleFixture.advance(Outside.PEACE);
    follow();
    assertEquals(2, host.paths().size());
  }

  @Test
  void aMendedLinkIsForgotten() {
    links.check(true);
    Entry entry = publish("[The film](" + at("film.example", "/iv") + ")");
    host.answers(GONE);
    follow();
    assertEquals(1, links.lost().size());
    journalModuleFixture.entries.save(
        entry.id(),
        entry.version(),
        EntryContent.of(entry.title(), "", "No link"),
        journalModuleFixture.owner.id());
    follow();
    assertEquals(List.of(), links.lost());
  }

  @Test
  void aLinkIntoThisNetworkIsNeverAskedAndNeverCalledDead() {
    Links asInAJournal =
        new Links(
            journalModuleFixture.database,
            journalModuleFixture.entries,
            journalModuleFixture.imageRenditions,
            new Outside("Tester/1", journalModuleFixture.clock),
            journalModuleFixture.clock);
    asInAJournal.check(true);
    publish("[inside](http://127.0.0.1:" + host.port() + "/)");
    for (int week = 0; week < 5; week++) {
      asInAJournal.due().forEach(asInAJournal::follow);
      journalModuleFixture.advance(Duration.ofDays(7));
    }
    assertFalse(lost().dead());
    assertEquals(List.of(), host.paths());
  }

  private LostLink lost() {
    assertEquals(1, links.lost().size());
    return links.lost().getFirst();
  }

  private void follow() {
    links.due().forEach(links::follow);
  }

  private Entry publish(String body) {
    return journalModuleFixture.publish(EntryContent.of("Rocky training in Russia", "", body));
  }

  private static EntryContent withList(EntryContent entryContent, String address) {
    return new EntryContent(
        entryContent.title(),
        null,
        entryContent.teaser(),
        entryContent.moreLabel(),
        entryContent.body(),
        List.of(),
        List.of(),
        List.of(new ExternalLink("More", URI.create(address))),
        true);
  }

  private String at(String name, String path) {
    return "http://" + name + ":" + host.port() + path;
  }
}
