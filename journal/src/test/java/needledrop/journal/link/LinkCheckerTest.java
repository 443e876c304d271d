package needledrop.journal.link;

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

/** Checks links on a real database against a local server. */
class LinkCheckerTest {
  private static final String ALIVE =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Rocky &amp;\n IV</title>";
  private static final String GONE = "HTTP/1.1 404 Not Found\r\n\r\n";

  @TempDir private Path folder;
  private JournalModuleFixture journalModuleFixture;
  private FakeHttpServer server;
  private LinkChecker linkChecker;

  @BeforeEach
  void open() throws IOException {
    journalModuleFixture = new JournalModuleFixture(folder);
    server = new FakeHttpServer();
    server.respondWith(ALIVE);
    OutboundHttpClient outboundHttpClient =
        new OutboundHttpClient(
            "Tester/1",
            journalModuleFixture.clock,
            _ -> new InetAddress[] {FakeHttpServer.LOOPBACK},
            FakeHttpServer.LOOPBACK::equals,
            5_000);
    linkChecker =
        new LinkChecker(
            journalModuleFixture.database,
            journalModuleFixture.entries,
            journalModuleFixture.imageRenditions,
            outboundHttpClient,
            journalModuleFixture.clock);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    journalModuleFixture.close();
  }

  @Test
  void nothingIsCheckedUnlessEnabled() {
    publish("[The film](" + at("film.example", "/iv") + ")");
    assertFalse(linkChecker.isDue());
    checkDue();
    assertEquals(List.of(), server.paths());
    linkChecker.setEnabled(true);
    checkDue();
    assertEquals(List.of("/iv"), server.paths());
    linkChecker.setEnabled(false);
    journalModuleFixture.advance(Duration.ofDays(8));
    checkDue();
    assertEquals(1, server.paths().size());
  }

  @Test
  void linksAndImagesOfPublishedEntriesAreChecked() {
    linkChecker.setEnabled(true);
    String body =
        "[a](%s#part) <%s> ![still](%s) [page](/about) [mail](mailto:a@b.example)"
            .formatted(at("a.example", "/1"), at("b.example", "/2"), at("c.example", "/3"));
    EntryContent entryContent =
        EntryContent.of("Rocky training in Russia", "[t](" + at("d.example", "/4") + ")", body);
    journalModuleFixture.entries.add(journalModuleFixture.owner.id(), entryContent);
    assertFalse(linkChecker.isDue(), "a draft leads nobody anywhere");
    Entry entry = journalModuleFixture.publish(withList(entryContent, at("e.example", "/5")));
    checkDue();
    assertEquals(List.of("/1", "/2", "/3", "/4", "/5"), server.paths().stream().sorted().toList());
    assertEquals(new LinkChecker.Count(5, 0), linkChecker.count());
    journalModuleFixture.entries.unpublish(entry.id());
    checkDue();
    assertEquals(new LinkChecker.Count(0, 0), linkChecker.count());
  }

  @Test
  void linkIsDeadAfterFailuresOnThreeDaysAndKeepsItsTitle() {
    linkChecker.setEnabled(true);
    Entry entry = publish("[The film](" + at("film.example", "/iv") + ")");
    checkDue();
    assertEquals(List.of(), linkChecker.broken());
    journalModuleFixture.advance(Duration.ofDays(7));
    server.respondWith(GONE);
    Instant since = journalModuleFixture.clock.instant();
    checkDue();
    for (int i = 0; i < 4; i++) {
      journalModuleFixture.advance(Duration.ofMinutes(1));
      linkChecker.recheckBroken();
      checkDue();
    }
    assertFalse(broken().dead(), "five failures on one day are one");
    journalModuleFixture.advance(Duration.ofDays(1));
    checkDue();
    assertFalse(broken().dead());
    assertFalse(linkChecker.isDead(at("film.example", "/iv")));
    journalModuleFixture.advance(Duration.ofDays(1));
    checkDue();
    assertTrue(linkChecker.isDead(at("film.example", "/iv") + "#cast"));
    assertFalse(linkChecker.isDead(at("film.example", "/v")));
    assertEquals(
        new BrokenLink(
            at("film.example", "/iv"),
            "Rocky & IV",
            null,
            "The page was not found.",
            since,
            true,
            List.of(new BrokenLink.LinkingEntry(entry.id(), entry.title()))),
        broken());
  }

  @Test
  void recoveredPageIsAliveAndItsFailuresAreReset() {
    linkChecker.setEnabled(true);
    publish("[The film](" + at("film.example", "/iv") + ")");
    server.respondWith("HTTP/1.1 503 Busy\r\n\r\n");
    for (int day = 0; day < 3; day++) {
      checkDue();
      journalModuleFixture.advance(Duration.ofDays(1));
    }
    assertTrue(broken().dead());
    server.respondWith("HTTP/1.1 403 No programs\r\n\r\n");
    linkChecker.recheckBroken();
    checkDue();
    assertEquals(List.of(), linkChecker.broken());
    journalModuleFixture.advance(Duration.ofDays(7));
    server.respondWith(GONE);
    checkDue();
    assertFalse(broken().dead());
  }

  @Test
  void oneLinkPerHostIsCheckedAtATime() {
    linkChecker.setEnabled(true);
    publish(at("film.example", "/1") + " " + at("film.example", "/2"));
    checkDue();
    assertEquals(1, server.paths().size());
    assertFalse(linkChecker.isDue(), "the host is left in peace");
    journalModuleFixture.advance(OutboundHttpClient.HOST_DELAY);
    checkDue();
    assertEquals(2, server.paths().size());
  }

  @Test
  void removedLinkIsDeleted() {
    linkChecker.setEnabled(true);
    Entry entry = publish("[The film](" + at("film.example", "/iv") + ")");
    server.respondWith(GONE);
    checkDue();
    assertEquals(1, linkChecker.broken().size());
    journalModuleFixture.entries.save(
        entry.id(),
        entry.version(),
        EntryContent.of(entry.title(), "", "No link"),
        journalModuleFixture.owner.id());
    checkDue();
    assertEquals(List.of(), linkChecker.broken());
  }

  @Test
  void linkIntoThePrivateNetworkIsNeverFetchedAndNeverDead() {
    LinkChecker productionChecker =
        new LinkChecker(
            journalModuleFixture.database,
            journalModuleFixture.entries,
            journalModuleFixture.imageRenditions,
            new OutboundHttpClient("Tester/1", journalModuleFixture.clock),
            journalModuleFixture.clock);
    productionChecker.setEnabled(true);
    publish("[inside](http://127.0.0.1:" + server.port() + "/)");
    for (int week = 0; week < 5; week++) {
      productionChecker.due().forEach(productionChecker::checkOne);
      journalModuleFixture.advance(Duration.ofDays(7));
    }
    assertFalse(broken().dead());
    assertEquals(List.of(), server.paths());
  }

  private BrokenLink broken() {
    assertEquals(1, linkChecker.broken().size());
    return linkChecker.broken().getFirst();
  }

  private void checkDue() {
    linkChecker.due().forEach(linkChecker::checkOne);
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
    return "http://" + name + ":" + server.port() + path;
  }
}
