package needledrop.catalog.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class SongTagsTest {
  @Test
  @Timeout(100)
  void longWhiteSpaceInAFileNameTakesLinearTime() {
    String name = "Band" + " ".repeat(1_000_000) + "First" + " ".repeat(1_000_000) + "- Take";
    assertEquals("Take", SongTags.of(Map.of(), name + ".ogg").title());
  }

  @Test
  void dashesBetweenWhiteSpaceSeparateParts() {
    SongTags tags = SongTags.of(Map.of(), "03 -  Survivor  –  Live - Burning-Heart.ogg");
    assertEquals("Burning-Heart", tags.title());
    assertEquals("Survivor", tags.artist());
  }
}
