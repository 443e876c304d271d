package needledrop.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MediaExtensionsTest {
  @Test
  void uploadsAndFolderScansAcceptTheSameExtensions() {
    for (String extension : MediaExtensions.extensions()) {
      String name = "a.b." + extension.toUpperCase(Locale.ROOT);
      assertTrue(MediaExtensions.isMedia(name), name);
      assertTrue(FileKind.of(Path.of(name)).isMedia(), name);
    }
  }

  @Test
  void anExtensionIsOfOneKind() {
    Set<String> all = MediaExtensions.extensions();
    assertEquals(all.size(), MediaExtensions.AUDIO.size() + MediaExtensions.VIDEO.size());
  }

  @Test
  void namesWithoutADotHaveNoExtension() {
    assertEquals("", MediaExtensions.extension("mp3"));
    assertEquals(FileKind.UNKNOWN, FileKind.of(Path.of("mp3")));
    assertEquals(FileKind.OTHER, FileKind.of(Path.of(".mp3")));
    assertFalse(MediaExtensions.isMedia("cover.jpg"));
  }
}
