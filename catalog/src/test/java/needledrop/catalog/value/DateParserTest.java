package needledrop.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
final class DateParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "27 Nov 1985|1985-11-27",
        "27th of November 1985|1985-11-27",
        "November 27, 1985|1985-11-27",
        "Nov. 27 1985|1985-11-27",
        "27.11.1985|1985-11-27",
        "1985-11-27|1985-11-27",
        "1985/11/27|1985-11-27",
        "1985-11|1985-11",
        "Sept 1985|1985-09",
        "november 1985|1985-11",
        "1985|1985",
        "about 1985|~1985",
        "ca. 1985|~1985",
        "c. 1985|~1985",
        "~1985|~1985",
        "27 de noviembre de 1985|1985-11-27",
        "enero de 1985|1985-01",
        "hacia 1985|~1985",
      })
  void datesAreParsedInEveryCommonFormat(String typed, String date) {
    assertEquals(date, DateParser.parse(typed).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1985-1986|range",
        "1985–86|range",
        "between 1985 and 1990 or 1991 to 1995|range",
        "1980s|range",
        "11/12/1985|two different days",
        "31 Nov 1985|does not exist",
        "1985-13|does not exist",
        "12 Foo 1985|not a month",
        "soon|not a date",
      })
  void invalidDatesAreRefusedWithTheReason(String typed, String words) {
    String reason = refusalOf(typed);
    assertTrue(reason.contains(words), reason);
  }

  @Test
  void longTextIsNoDate() {
    assertTrue(refusalOf("1985 ".repeat(100_000)).contains("too long"));
  }

  private static String refusalOf(String typed) {
    return Objects.requireNonNull(
        assertThrows(IllegalArgumentException.class, () -> DateParser.parse(typed)).getMessage());
  }
}
