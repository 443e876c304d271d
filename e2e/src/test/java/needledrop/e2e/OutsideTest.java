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
@ExtendWith(SampleJournal.Shared.class)
@Tag("long")
class OutsideTest {
  private static final List<String> FEEDS =
      List.of("/feed", "/feed/atom", "/comments/feed", "/comments/feed/atom");

  @BeforeAll
  static void install() throws Exception {
    OutsideTools.install();
  }

  @Test
  void programsOfTheWebFindAllTheyLookForInPagesAndFeeds(SampleJournal sample) throws Exception {
    OutsideTools.run(
        "node", "check.mjs", sample.address().toString(), sample.entry(), sample.clip());
  }

  @Test
  void feedparserFindsNothingWrong(SampleJournal sample) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("/usr/bin/python3", "feeds.py", sample.address().toString()));
    command.addAll(FEEDS);
    command.addAll(
        List.of(
            "/theme/high-eighties/feed", "/film/rocky-iv/feed/atom", "/song/hearts-on-fire/feed"));
    OutsideTools.run(command.toArray(String[]::new));
  }

  @Test
  void romeReadsEveryFeedWithItsEnclosure(SampleJournal sample) throws Exception {
    for (String path : FEEDS) {
      SyndFeed feed =
          new SyndFeedInput()
              .build(new StringReader(new Visitor(sample.address()).get(path).body()));
      for (SyndEntry entry : feed.getEntries()) {
        assertNotNull(entry.getUri(), path);
        assertNotNull(entry.getPublishedDate(), path);
        assertEquals(path.contains("comments") ? 0 : 1, entry.getEnclosures().size(), path);
      }
    }
  }

  @Test
  void newsboatDownloadsTheClipAndKnowsItAgain(SampleJournal sample) throws Exception {
    Newsboat reader = new Newsboat(OutsideTools.folder("newsboat"));
    reader.reload(sample.address(), List.of("/feed"));
    List<Newsboat.Item> first = reader.items();
    assertEquals(List.of("video/mp4"), first.stream().map(Newsboat.Item::type).toList());
    reader.reload(sample.address(), List.of("/feed"));
    assertEquals(first, reader.items());
  }

  @Test
  void theHtmlCheckerFindsNoError(SampleJournal sample) throws Exception {
    Visitor visitor = new Visitor(sample.address());
    Path folder = OutsideTools.folder("pages");
    List<Path> pages = new ArrayList<>();
    for (String path :
        List.of(
            "/",
            sample.entry(),
            sample.clip(),
            sample.clip() + "/frame",
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
      pages.add(Files.writeString(page, visitor.get(path).body()));
    }
    OutsideTools.checkHtml(pages);
  }
}
