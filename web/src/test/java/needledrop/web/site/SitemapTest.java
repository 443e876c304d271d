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

class SitemapTest {
  private final LittleJournal little;

  SitemapTest(@TempDir Path folder) {
    little = new LittleJournal(folder);
  }

  @AfterEach
  void close() {
    little.close();
  }

  @Test
  void itNamesThePostersAndThePicturesOfWhatIsPublishedAndOfNothingElse() throws Exception {
    String poster = little.clip.path(ClipFile.POSTER);
    assertTrue(map().contains(image(poster)), map());
    Image barn = image(1);
    Entry entry = entryAbout(barn);
    assertFalse(map().contains(barn.path()), map());
    little.journal.entries().publish(entry.id());
    String map = map();
    assertTrue(map.indexOf(little.path(entry)) < map.indexOf(image(barn.path())), map);
    little.journal.entries().unpublish(entry.id());
    assertFalse(map().contains(barn.path()), map());
    little.journal.clips().unpublishVideo(little.clip.id());
    assertFalse(map().contains(poster), map());
  }

  private String map() throws Exception {
    return little.get("/sitemap.xml").body();
  }

  private static String image(String path) {
    return "<image:image><image:loc>http://localhost:8080" + path.replace("&", "&amp;");
  }

  private Image image(int number) {
    return little
        .journal
        .writing()
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
    return little.journal.entries().add(owner(), entryContent);
  }

  private MemberId owner() {
    return little.journal.members().owner().id();
  }
}
