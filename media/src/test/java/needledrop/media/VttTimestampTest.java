package needledrop.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class VttTimestampTest {
  @Test
  void hoursAreAlwaysShown() {
    assertEquals("00:00:00.000", VttTimestamp.format(Duration.ZERO));
    assertEquals("01:02:03.450", VttTimestamp.format(Duration.ofMillis(3_723_450)));
    assertEquals("100:00:00.001", VttTimestamp.format(Duration.ofHours(100).plusMillis(1)));
  }

  @Test
  void partsOfAMillisecondAreLeftOut() {
    assertEquals("00:00:00.999", VttTimestamp.format(Duration.ofNanos(999_999_999)));
  }

  @Test
  void digitsAreThoseOfTheFormatInEveryLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
      assertEquals("00:00:01.500", VttTimestamp.format(Duration.ofMillis(1500)));
    } finally {
      Locale.setDefault(before);
    }
  }
}
