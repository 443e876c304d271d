package needledrop.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TranslatorTest {
  @Test
  void translationsAreFoundByTheEnglishText() {
    assertEquals("Archivo", Translator.in("es-MX").translate("Archive"));
  }

  @Test
  void missingTranslationsStayEnglish() {
    assertEquals("Never translated", Translator.in("es").translate("Never translated"));
    assertEquals("Archive", Translator.in("xx").translate("Archive"));
  }

  @Test
  void valuesReplacePlaceholders() {
    Translator translator = Translator.in("en");
    assertEquals("{} of 3", translator.translate("{} of {}", "{}", 3));
    assertEquals("2 of 3 {}", translator.translate("{} of {} {}", 2, 3));
    assertEquals("A {} b", translator.translate("A {} b"));
    assertEquals("5 replies", translator.plural(5, "one reply", "{} replies"));
    assertEquals("one reply", translator.plural(1, "one reply", "{} replies"));
  }

  @Test
  void filledInSentencesAreTranslatedByPattern() {
    assertEquals("«32 Nov» no es un mes.", Translator.in("es").translate("“32 Nov” is no month."));
    assertEquals("“32 Nov” is no month.", Translator.in("en").translate("“32 Nov” is no month."));
  }

  @Test
  void namesAreNotTranslated() {
    assertEquals("Falta: Archive.", Translator.in("es").translate("{} is missing.", "Archive"));
    assertEquals(
        "Archive", Translator.in("es").translate(TranslatableText.untranslated("Archive")));
  }

  @Test
  void nestedTextsAreTranslated() {
    TranslatableText translatableText =
        TranslatableText.of("{} is missing.", TranslatableText.of("Country"));
    assertEquals("Falta: País.", Translator.in("es").translate(translatableText));
    assertEquals("Country is missing.", Translator.in("en").translate(translatableText));
  }
}
