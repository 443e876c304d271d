package needledrop.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageNumberTest {
  @Test
  void pagesCountFromOneToSixDigits() {
    assertEquals(Optional.of(1), PageNumber.parse("1"));
    assertEquals(Optional.of(999_999), PageNumber.parse("999999"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "0", "01", "1000000", "-1", "+1", "1 ", "1.0", "١", "x"})
  void otherTextIsNoPageNumber(String text) {
    assertEquals(Optional.empty(), PageNumber.parse(text));
  }
}
