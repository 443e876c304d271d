package needledrop.web.words;

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

  @Test
  void aFinishedSentenceIsKnownByTheWordsAroundItsValues() {
    assertEquals("«32 Nov» no es un mes.", Words.in("es").say("“32 Nov” is no month."));
    assertEquals("“32 Nov” is no month.", Words.in("en").say("“32 Nov” is no month."));
  }

  @Test
  void aNameIsSaidAsItIsWhateverItReadsLike() {
    assertEquals("Falta: Archive.", Words.in("es").say("{} is missing.", "Archive"));
    assertEquals("Archive", Words.in("es").say(Phrase.name("Archive")));
  }

  @Test
  void aPhraseWithinAPhraseIsSaidToo() {
    Phrase phrase = Phrase.of("{} is missing.", Phrase.of("Country"));
    assertEquals("Falta: País.", Words.in("es").say(phrase));
    assertEquals("Country is missing.", Words.in("en").say(phrase));
  }
}
