package needledrop.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.TextPart;
import needledrop.message.Message;
import org.junit.jupiter.api.Test;

class TranslatorTest {
  private static final String PLURAL = "{count, plural, one {# reply} other {# replies}}";

  @Test
  void translationsAreFoundByTheEnglishTemplate() {
    assertEquals("Archivo", Translator.in("es-MX").translate("Archive"));
    assertEquals("Ana", Translator.in("es").translate(Message.untranslated("Ana")));
  }

  @Test
  void missingTranslationsStayEnglish() {
    assertEquals("Never translated", Translator.in("es").translate("Never translated"));
    assertEquals("Archive", Translator.in("xx").translate("Archive"));
    assertEquals("Hi, Ana", Translator.in("es").translate("Hi, {name}", "name", "Ana"));
  }

  @Test
  void pluralsFollowTheLanguage() {
    assertEquals("1 reply", Translator.in("en").translate(PLURAL, "count", 1));
    assertEquals("1,200 replies", Translator.in("en").translate(PLURAL, "count", 1200));
    assertEquals("1 respuesta", Translator.in("es").translate(PLURAL, "count", 1));
    assertEquals("0 respuestas", Translator.in("es").translate(PLURAL, "count", 0));
  }

  @Test
  void namesAreNotTranslated() {
    assertEquals(
        "Le damos la bienvenida, {name} Archive.",
        Translator.in("es").translate("Welcome, {name}.", "name", "{name} Archive"));
    assertEquals("A {b} 'c", Translator.in("en").translate("A {b} 'c"));
  }

  @Test
  void messagesAmongTheValuesAreTranslated() {
    Message message = Message.of("{field} is required.", "field", Message.of("Country"));
    assertEquals("Campo obligatorio: País.", Translator.in("es").translate(message));
    assertEquals("Country is required.", Translator.in("en").translate(message));
  }

  @Test
  void linksKeepTheirPlaceInTheTranslation() {
    TextPart.Link film = new TextPart.Link("Rocky", "/film/rocky");
    TextPart sentence =
        TextPart.sentence(
            "{work} from {from}",
            "work",
            "Fanfare",
            "from",
            film,
            "unused",
            PartialDate.year(1976));
    assertEquals(
        List.of(new TextPart.Text("Fanfare, de "), film, new TextPart.Text("")),
        CatalogFormatter.parts(Translator.in("es"), List.of(sentence)));
  }

  @Test
  void listOffersEnglishAndTheLanguagesWithFiles() {
    assertTrue(Languages.available().containsAll(List.of(Locale.of("en"), Locale.of("es"))));
    assertEquals(2, Languages.available().size());
  }
}
