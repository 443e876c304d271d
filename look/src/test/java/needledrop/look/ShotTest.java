package needledrop.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import needledrop.media.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShotTest {

  private static final Span SPAN = Span.ofSeconds(1, 2);

  @ParameterizedTest
  @EnumSource
  void onlyGradualTransitionsHaveFrames(TransitionKind kind) {
    Transition transition = new Transition(3, 9);
    if (kind.isGradual()) {
      assertEquals(transition, new Shot(5, SPAN, kind, transition).transition());
      assertThrows(IllegalArgumentException.class, () -> new Shot(5, SPAN, kind, null));
    } else {
      assertEquals(kind, new Shot(5, SPAN, kind, null).opensWith());
      assertThrows(IllegalArgumentException.class, () -> new Shot(5, SPAN, kind, transition));
    }
  }

  @Test
  void negativeFirstFrameIsRejected() {
    assertThrows(
        IllegalArgumentException.class, () -> new Shot(-1, SPAN, TransitionKind.CUT, null));
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "4, 3"})
  void invalidTransitionsAreRejected(int first, int last) {
    assertThrows(IllegalArgumentException.class, () -> new Transition(first, last));
  }

  @Test
  void wordIsTheKindInLowerCase() {
    assertEquals("dissolve", TransitionKind.DISSOLVE.word());
  }
}
