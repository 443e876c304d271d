package needledrop.journal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PublishingTimeTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");

  @Test
  void timeIsInTheJournalsTimeZone() {
    assertEquals(
        new PublishingTime(Instant.parse("2026-12-24T17:30:00Z"), false),
        PublishingTime.parse("2026-12-24T18:30", MADRID, NOW));
  }

  @Test
  void timeInADaylightSavingGapIsRejectedWithAMessage() {
    IllegalArgumentException rejection =
        assertThrows(
            IllegalArgumentException.class,
            () -> PublishingTime.parse("2027-03-28T02:30", MADRID, NOW));
    assertEquals(
        "On 28 March 2027, clocks in Europe/Madrid go directly from 02:00 to "
            + "03:00, so there is no 02:30 that day.",
        rejection.getMessage());
  }

  @Test
  void ambiguousTimeIsTheEarlierOne() {
    assertEquals(
        new PublishingTime(Instant.parse("2026-10-25T00:30:00Z"), true),
        PublishingTime.parse("2026-10-25T02:30", MADRID, NOW));
  }

  @Test
  void pastOrMalformedTimeIsRejected() {
    for (String typed : new String[] {"2026-10-01T13:59", "", "tomorrow", "2026-13-01T00:00"}) {
      assertThrows(
          IllegalArgumentException.class, () -> PublishingTime.parse(typed, MADRID, NOW), typed);
    }
  }
}
