package needledrop.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRateTest {
  @ParameterizedTest
  @CsvSource({
    "25, 25/1",
    "23.976, 24000/1001",
    "29.97, 30000/1001",
    "59.94006, 60000/1001",
    "12.5, 12500/1000",
    "24, 24/1"
  })
  void ratesBecomeExactFractions(double fps, String fraction) {
    assertEquals(fraction, FrameRate.of(fps).fraction());
  }

  @Test
  void frameTimesRoundTripForAWholeDay() {
    FrameRate rate = FrameRate.of(29.97);
    for (int frame = 0; frame < 2_589_408; frame += 977) {
      assertEquals(frame, rate.frameAt(rate.seconds(frame)));
    }
  }
}
