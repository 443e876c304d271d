package needledrop.catalog.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ArtistNamesTest {
  @Test
  void severalArtistsAreSplitAndTrimmed() {
    assertEquals(List.of("A", "B", "AC/DC", "C"), ArtistNames.parse("A ;  B / AC/DC\0C; ;"));
  }

  /** A cue sheet embedded in a file can be that long. */
  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void millionSpacesAreParsedInLinearTime() {
    String artist = "A" + " ".repeat(1_000_000) + "B";
    assertEquals(List.of(artist), ArtistNames.parse(artist));
  }
}
