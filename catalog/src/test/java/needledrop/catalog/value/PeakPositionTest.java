package needledrop.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeakPositionTest {
  @ParameterizedTest
  @CsvSource({
    "2, 2, No. 2",
    "No. 2, 2, No. 2",
    "no 2, 2, No. 2",
    "#2, 2, No. 2",
    "' 2 ', 2, No. 2",
    "Top 10, top 10, top 10",
    "top10, top 10, top 10",
  })
  void positionIsParsedAndDisplayed(String typed, String text, String displayed) {
    PeakPosition position = PeakPosition.parse(typed);
    assertEquals(text, position.text());
    assertEquals(displayed, position.displayText());
    assertEquals(position, PeakPosition.parse(position.text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "top", "top 0", "-1", "10000", "2nd", "1.5", "２"})
  void otherTextsAreRejected(String typed) {
    assertThrows(IllegalArgumentException.class, () -> PeakPosition.parse(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3, true",
    "2, 2, false",
    "11, top 10, true",
    "10, top 10, false",
    "top 10, 11, true",
    "top 10, 10, false",
    "top 10, top 40, false",
  })
  void positionsExcludeEachOther(String one, String other, boolean excluded) {
    PeakPosition first = PeakPosition.parse(one);
    PeakPosition second = PeakPosition.parse(other);
    assertEquals(excluded, first.excludes(second));
    assertEquals(excluded, second.excludes(first));
  }

  @Test
  void positionsStartAtOne() {
    assertThrows(IllegalArgumentException.class, () -> new PeakPosition.Top(0));
    assertThrows(IllegalArgumentException.class, () -> new PeakPosition.At(-1));
  }
}
