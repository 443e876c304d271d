package needledrop.journal.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "adriana",
        "ADRIANA",
        " Adriana ",
        "Ádriaña",
        "A driana",
        "Adri\u00A0ana",
        "Adri\u200Bana",
        "Adri\u2060ana\u200F",
        "Аdrіаnа",
        "Αdrιana",
        "Adriana.",
        "A-d-r-i-a-n-a",
        "Ａｄｒｉａｎａ",
        "Adrlana"
      })
  void lookAlikesOfMemberNamesAreProtected(String typed) {
    assertEquals(MemberNames.skeleton("Adriana"), MemberNames.skeleton(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Adrian", "Ana", "Adriana Balboa", "Дмитрий", "李"})
  void otherNamesAreNotProtected(String typed) {
    assertNotEquals(MemberNames.skeleton("Adriana"), MemberNames.skeleton(typed));
  }
}
