package needledrop.catalog.footage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoContainerTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "MP4, '\0\0\0 ftypisom'",
    "QUICKTIME, '\0\0\0 ftypqt  '",
    "MATROSKA, '\u001aE\u00df\u00a3 matroska'",
    "WEBM, '\u001aE\u00df\u00a3 webm'",
    "AVI, 'RIFF    AVI '",
    "OTHER, 'RIFF    WAVE'",
    "OGG, OggS",
    "TRANSPORT_STREAM, G@",
    "OTHER, ''",
    "OTHER, text"
  })
  void firstBytesTellTheContainer(VideoContainer expected, String head) throws Exception {
    Path file = Files.writeString(folder.resolve("film"), head, ISO_8859_1);
    assertEquals(expected, VideoContainer.of(file));
  }

  @Test
  void missingFileHasNoKnownContainer() throws Exception {
    assertEquals(VideoContainer.OTHER, VideoContainer.of(folder.resolve("gone.mp4")));
  }
}
