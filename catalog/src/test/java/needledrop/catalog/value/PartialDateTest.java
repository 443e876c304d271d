package needledrop.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartialDateTest {
  @ParameterizedTest
  @CsvSource({
    "1985-11-27, 'November 27, 1985'",
    "1985-11, November 1985",
    "1985, 1985",
    "~1985, about 1985",
    "0800, 800",
  })
  void dateIsDisplayedWithItsPrecision(String text, String words) {
    assertEquals(words, PartialDate.parse(text).displayText());
  }

  @Test
  void everyDateIsParsedFromItsOwnText() {
    dates().forEach(date -> assertEquals(date, PartialDate.parse(date.text())));
  }

  @Test
  void datesAreOrderedByFirstDayThenByPrecision() {
    List<PartialDate> all = dates().sorted().toList();
    for (int i = 1; i < all.size(); i++) {
      assertTrue(!all.get(i).earliest().isBefore(all.get(i - 1).earliest()));
    }
    assertEquals(
        List.of("1985-01-01", "1985-01", "1985", "~1985", "1985-01-02"),
        Stream.of("~1985", "1985", "1985-01-02", "1985-01", "1985-01-01")
            .map(PartialDate::parse)
            .sorted()
            .map(PartialDate::text)
            .toList());
  }

  @Test
  void datesThatCompareAsEqualAreEqual() {
    List<PartialDate> some = dates().limit(60).toList();
    for (PartialDate one : some) {
      for (PartialDate other : some) {
        assertEquals(one.equals(other), one.compareTo(other) == 0);
        assertEquals(Integer.signum(one.compareTo(other)), -Integer.signum(other.compareTo(one)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "~",
        "85",
        "0000",
        "10000",
        "-123",
        "+12345",
        "1985-13",
        "1985-02-30",
        "~1985-11",
        "~85",
        "27.11.1985",
        "1985-11-27T00:00",
        "19851127",
        "nineteen",
        "１９８５",
        "~~1985"
      })
  void invalidDatesAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> PartialDate.parse(text));
  }

  private static Stream<PartialDate> dates() {
    Random random = new Random(1985);
    return Stream.generate(
            () -> LocalDate.of(1 + random.nextInt(9999), 1, 1).plusDays(random.nextInt(365)))
        .filter(day -> day.getYear() < 10_000)
        .flatMap(day ->
            Stream.of(
                new PartialDate.Day(day),
                PartialDate.month(day.getYear(), day.getMonthValue()),
                PartialDate.year(day.getYear()),
                PartialDate.about(day.getYear())))
        .limit(2000);
  }
}
