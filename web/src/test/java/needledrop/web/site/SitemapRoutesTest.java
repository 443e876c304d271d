package needledrop.web.site;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import needledrop.journal.clip.ClipFile;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.image.Image;
import needledrop.media.image.ImageFormat;
import needledrop.media.image.ImageHeader;
import needledrop.store.Ids.ContentId;
import needledrop.store.Ids.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitemapRoutesTest {
  private final JournalFixture fixture;

  SitemapRoutesTest(@TempDir Path folder) {
    fixture = new JournalFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void sitemapListsOnlyPublishedImages() throws Exception {
    String poster = fixture.clip.path(ClipFile.POSTER);
    assertTrue(sitemap().contains(image(poster)), sitemap());
    Image barn = image(1);
    Entry entry = entryAbout(barn);
    assertFalse(sitemap().contains(barn.path()), sitemap());
    fixture.entries().publish(entry.id());
    String map = sitemap();
    assertTrue(map.indexOf(fixture.path(entry)) < map.indexOf(image(barn.path())), map);
    fixture.entries().unpublish(entry.id());
    assertFalse(sitemap().contains(barn.path()), sitemap());
    fixture.clips().unpublishVideo(fixture.clip.id());
    assertFalse(sitemap().contains(poster), sitemap());
  }

  private String sitemap() throws Exception {
    return fixture.get("/sitemap.xml").body();
  }

  private static String image(String path) {
    return "<image:image><image:loc>http://localhost:8080" + path.replace("&", "&amp;");
  }

  private Image image(int number) {
    return fixture
        .journal
        .editor()
        .imageRenditions()
        .images()
        .add(
            new ContentId("%064d".formatted(number)),
            "barn.jpg",
            new ImageHeader(ImageFormat.JPEG, 64, 48, 1, false),
            owner());
  }

  private Entry entryAbout(Image image) {
    EntryContent entryContent =
        EntryContent.of("A barn", "Wood.", "![Barn](" + image.address() + ")");
    return fixture.entries().add(owner(), entryContent);
  }

  private MemberId owner() {
    return fixture.members().owner().id();
  }
}
