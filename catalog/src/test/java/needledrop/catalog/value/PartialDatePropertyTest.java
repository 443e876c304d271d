package needledrop.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PartialDatePropertyTest {
  @Provide
  static Arbitrary<PartialDate> dates() {
    return GeneratedDates.partial();
  }

  @Provide
  static Arbitrary<List<PartialDate>> datesOfOneDay() {
    return GeneratedDates.days().flatMap(day -> GeneratedDates.containing(day).list().ofSize(2));
  }

  /** Generates texts similar to dates, which random texts almost never are. */
  @Provide
  static Arbitrary<String> dateLikeTexts() {
    return Arbitraries.strings().withChars("0123456789-~./ :TZ+").ofMaxLength(12);
  }

  @Property(seed = "1985")
  void dateIsParsedFromItsOwnText(@ForAll("dates") PartialDate date) {
    assertEquals(date, PartialDate.parse(date.text()));
    assertEquals(date, DateParser.parse(date.text()));
  }

  @Property(seed = "1985", tries = 1000)
  void everyTextIsADateOrIsRejected(@ForAll("dateLikeTexts") String text) {
    try {
      PartialDate date = PartialDate.parse(text);
      assertEquals(text.strip(), date.text());
    } catch (IllegalArgumentException rejected) {
      assertFalse(text.matches("[1-9]\\d{3}"), rejected::getMessage);
    }
  }

  @Property(seed = "1985", tries = 1000)
  void typedTextsFailOnlyAsInvalidInput(@ForAll("dateLikeTexts") String text) {
    try {
      PartialDate date = DateParser.parse(text);
      assertEquals(date, PartialDate.parse(date.text()));
    } catch (IllegalArgumentException rejected) {
      assertFalse(text.matches("[1-9]\\d{3}"), rejected::getMessage);
    }
  }

  @Property(seed = "1985")
  void exclusionIsSymmetric(@ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
    assertEquals(one.excludes(other), other.excludes(one));
  }

  @Property(seed = "1985")
  void datesThatShareADayDoNotExcludeEachOther(@ForAll("datesOfOneDay") List<PartialDate> dates) {
    assertFalse(dates.getFirst().excludes(dates.getLast()));
  }

  @Property(seed = "1985")
  void firstDayIsNotAfterTheLast(@ForAll("dates") PartialDate date) {
    LocalDate last = date.latest();
    assertFalse(date.earliest().isAfter(last));
  }

  @Property(seed = "1985")
  void orderIsConsistentWithEquality(
      @ForAll("datesOfOneDay") List<PartialDate> dates, @ForAll("dates") PartialDate third) {
    PartialDate one = dates.getFirst();
    PartialDate other = dates.getLast();
    assertEquals(one.equals(other), one.compareTo(other) == 0);
    assertEquals(Integer.signum(one.compareTo(third)), -Integer.signum(third.compareTo(one)));
    assertFalse(
        one.compareTo(other) < 0 && other.compareTo(third) < 0 && one.compareTo(third) >= 0);
  }
}
