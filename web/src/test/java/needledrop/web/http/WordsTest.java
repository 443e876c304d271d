package needledrop.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void anotherLanguageIsLookedUpByItsEnglish() {
    assertEquals("Archivo", Words.in("es-MX").say("Archive"));
  }

  @Test
  void whatAFileLeavesOutStaysEnglish() {
    assertEquals("Never translated", Words.in("es").say("Never translated"));
    assertEquals("Archive", Words.in("xx").say("Archive"));
  }

  @Test
  void valuesStandWhereTheTextHasRoomForThem() {
    Words words = Words.in("en");
    assertEquals("{} of 3", words.say("{} of {}", "{}", 3));
    assertEquals("2 of 3 {}", words.say("{} of {} {}", 2, 3));
    assertEquals("A {} b", words.say("A {} b"));
    assertEquals("5 replies", words.count(5, "one reply", "{} replies"));
    assertEquals("one reply", words.count(1, "one reply", "{} replies"));
  }
}
