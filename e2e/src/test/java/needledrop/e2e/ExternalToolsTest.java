package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What other people's programs make of the sample journal's pages and feeds. */
@ExtendWith(SampleJournalServer.Resolver.class)
@Tag("long")
class ExternalToolsTest {
  private static final List<String> FEEDS =
      List.of("/feed", "/feed/atom", "/comments/feed", "/comments/feed/atom");

  @BeforeAll
  static void install() throws Exception {
    ExternalTools.install();
  }

  @Test
  void npmToolsReadPagesAndFeeds(SampleJournalServer sample) throws Exception {
    ExternalTools.run(
        "node", "check.mjs", sample.address().toString(), sample.entryPath(), sample.clipPath());
  }

  @Test
  void feedparserFindsNoErrors(SampleJournalServer sample) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("/usr/bin/python3", "feeds.py", sample.address().toString()));
    command.addAll(FEEDS);
    command.addAll(
        List.of(
            "/theme/high-eighties/feed", "/film/rocky-iv/feed/atom", "/song/hearts-on-fire/feed"));
    ExternalTools.run(command.toArray(String[]::new));
  }

  @Test
  void romeReadsEveryFeed(SampleJournalServer sample) throws Exception {
    for (String path : FEEDS) {
      SyndFeed feed =
          new SyndFeedInput()
              .build(new StringReader(new JournalClient(sample.address()).get(path).body()));
      for (SyndEntry entry : feed.getEntries()) {
        assertNotNull(entry.getUri(), path);
        assertNotNull(entry.getPublishedDate(), path);
        assertEquals(path.contains("comments") ? 0 : 1, entry.getEnclosures().size(), path);
      }
    }
  }

  @Test
  void newsboatFindsTheEnclosureAndKeepsItemIds(SampleJournalServer sample) throws Exception {
    Newsboat reader = new Newsboat(ExternalTools.createFolder("newsboat"));
    reader.reload(sample.address(), List.of("/feed"));
    List<Newsboat.Item> first = reader.items();
    assertEquals(List.of("video/mp4"), first.stream().map(Newsboat.Item::type).toList());
    reader.reload(sample.address(), List.of("/feed"));
    assertEquals(first, reader.items());
  }

  @Test
  void htmlCheckerFindsNoErrors(SampleJournalServer sample) throws Exception {
    JournalClient journalClient = new JournalClient(sample.address());
    Path folder = ExternalTools.createFolder("pages");
    List<Path> pages = new ArrayList<>();
    for (String path :
        List.of(
            "/",
            sample.entryPath(),
            sample.clipPath(),
            sample.clipPath() + "/frame",
            "/archive",
            "/films",
            "/songs",
            "/people",
            "/places",
            "/albums",
            "/sagas",
            "/themes",
            "/theme/high-eighties",
            "/film/rocky-iv",
            "/film/rocky-iv/facts",
            "/song/hearts-on-fire",
            "/person/vince-dicola",
            "/wishes",
            "/search?q=rocky",
            "/search?song=hearts-on-fire",
            "/nowhere",
            "/studio/sign-in")) {
      Path page = folder.resolve(path.replaceAll("\\W+", "-").replaceAll("^-|-$", "") + "_.html");
      pages.add(Files.writeString(page, journalClient.get(path).body()));
    }
    ExternalTools.checkHtml(pages);
  }
}
