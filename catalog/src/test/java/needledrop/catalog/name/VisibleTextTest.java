package needledrop.catalog.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void namesInEveryScriptAreUnchanged() {
    List<String> names =
        List.of(
            "Ana María",
            "فاطمة",
            "שרה כהן",
            "علی‌رضا",
            "李小龙",
            "नरेन्द्र",
            "👩‍🚀",
            "Zoë",
            "42",
            "?");
    names.forEach(name -> assertEquals(name, VisibleText.of(name)));
  }

  @Test
  void invisibleTextIsEmpty() {
    List<String> nothing =
        List.of(
            "",
            " \u00a0\u3000",
            "\u200b\u200c\u200d\ufeff",
            "\u0301\u0308",
            "\u202e\u202c",
            "\u0007\u001b",
            "\u3164",
            "\u2800\u115f",
            "\ue000");
    nothing.forEach(typed -> assertEquals("", VisibleText.of(typed)));
  }

  @Test
  void directionMarksAndControlCharactersAreRemoved() {
    assertEquals("evil exe", VisibleText.of("\u202eevil \u2066exe\u2069\u0007\u200b "));
  }
}
