package needledrop.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ControlCharactersTest {
  @Test
  void controlsBecomeOneSpaceOrAreReplaced() {
    String text = "a\u001b[2J\0\0b\u202Ec\u2066d\te\nf\u0085";
    assertEquals("a [2J b c d e f", ControlCharacters.remove(text));
    assertEquals(
        "a\uFFFD[2J\uFFFD\uFFFDb\uFFFDc\uFFFDd\te\nf\uFFFD", ControlCharacters.replace(text));
  }

  @Test
  void plainTextKeepsItsSpaces() {
    assertEquals("a  b", ControlCharacters.remove(" a  b "));
    assertEquals(" a  b ", ControlCharacters.replace(" a  b "));
  }

  @Property(seed = "1985")
  void noControlIsLeft(@ForAll String text) {
    assertEquals(0, ControlCharacters.remove(text).chars().filter(this::isControl).count());
    String replaced = ControlCharacters.replace(text);
    assertEquals(text.length(), replaced.length());
    assertEquals(0, replaced.replaceAll("[\\n\\t]", "").chars().filter(this::isControl).count());
  }

  private boolean isControl(int character) {
    return ControlCharacters.isControl((char) character);
  }
}
