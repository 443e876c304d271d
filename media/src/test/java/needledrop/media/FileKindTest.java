package needledrop.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {
  @ParameterizedTest
  @CsvSource({
    "song.flac, AUDIO, true, true",
    "SONG.MP3, AUDIO, true, true",
    "film.v2.mkv, VIDEO, true, true",
    "cover.jpg, OTHER, false, false",
    ".hidden.mp3, OTHER, false, false",
    "album.cue, OTHER, false, false",
    "film.xyz, UNKNOWN, true, false",
    "film, UNKNOWN, true, false",
    "/, UNKNOWN, true, false",
  })
  void kindFollowsFromTheExtension(
      String file, FileKind kind, boolean canBeMedia, boolean isMedia) {
    assertEquals(kind, FileKind.of(Path.of(file)));
    assertEquals(canBeMedia, kind.canBeMedia());
    assertEquals(isMedia, kind.isMedia());
  }
}
