package needledrop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Optional;
import needledrop.store.Ids.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdsTest {
  @Test
  void anIdHasUpTo18Digits() {
    assertEquals(Optional.of(new EntryId(12)), Ids.parse("12", EntryId::new));
    assertEquals(Optional.of(0L), Ids.parseNumber("0"));
    assertEquals(Optional.of(12L), Ids.parseNumber("0012"));
    assertEquals(Optional.of(999_999_999_999_999_999L), Ids.parseNumber("999999999999999999"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "1 ", "+1", "-1", "1.0", "1e3", "٣", "0000000000000000001", "x"})
  void otherTextIsNoId(String text) {
    assertEquals(Optional.empty(), Ids.parse(text, EntryId::new));
  }

  @Test
  void noIdHasNoNumber() {
    assertNull(Ids.numberOrNull(null));
    assertEquals(7L, Ids.numberOrNull(new EntryId(7)));
  }
}
