package needledrop.web.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import needledrop.catalog.value.PartialDate;
import needledrop.catalog.value.PeakPosition;
import needledrop.catalog.value.TextPart;
import needledrop.message.Message;
import needledrop.message.MessageRenderer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Translates the texts of the interface into one language.
 *
 * <p>Texts are written in English where they are used, as templates with named values. The English
 * template is the key of the translation file of a language, such as {@code words/es.json}. Missing
 * translations stay in English.
 */
public final class Translator {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final Map<String, Translator> LOADED = new ConcurrentHashMap<>();

  private final Locale locale;
  private final Map<String, String> translations;
  private final MessageRenderer renderer;
  private final MessageRenderer english = new MessageRenderer(Locale.ENGLISH);

  private Translator(Locale locale, Map<String, String> translations) {
    this.locale = locale;
    this.translations = translations;
    this.renderer = new MessageRenderer(locale);
  }

  /**
   * Returns the translator for a BCP 47 language tag such as {@code es} or {@code es-MX}; into
   * English if there is no translation file.
   */
  public static Translator in(String languageTag) {
    return LOADED.computeIfAbsent(languageTag, Translator::load);
  }

  private static Translator load(String languageTag) {
    Locale locale = Locale.forLanguageTag(languageTag);
    try (InputStream file = Languages.open(locale.getLanguage())) {
      return new Translator(
          locale, file == null ? Map.of() : new JsonMapper().readValue(file, TEXTS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Renders a message in a language. */
  public static String translateInto(Locale language, Message message) {
    return in(language.toLanguageTag()).translate(message);
  }

  /** Returns the locale in which dates and numbers are formatted. */
  public Locale locale() {
    return locale;
  }

  /** Returns whether there is a translation of the English template. */
  public boolean hasTranslation(String template) {
    return translations.containsKey(template);
  }

  /**
   * Translates a template with values.
   *
   * @param template in English; null gives an empty text
   * @param namesAndValues the name of the first value, the first value, the name of the second, …
   */
  public String translate(@Nullable String template, Object... namesAndValues) {
    return template == null ? "" : render(template, Message.valuesByName(namesAndValues));
  }

  /** Translates a message; null gives an empty text. */
  public String translate(@Nullable Message message) {
    return message == null ? "" : render(message.template(), message.values());
  }

  private String render(String template, Map<String, Object> values) {
    String translation = translations.get(template);
    if (values.isEmpty()) {
      return translation == null ? template : translation;
    }
    Map<String, Object> rendered = new HashMap<>(values);
    rendered.replaceAll((name, value) -> rendered(value));
    return translation == null
        ? english.render(template, rendered)
        : renderer.render(translation, rendered);
  }

  private Object rendered(Object value) {
    return switch (value) {
      case Message message -> translate(message);
      case TextPart textPart -> CatalogFormatter.format(this, textPart);
      case PartialDate date -> CatalogFormatter.format(this, date);
      case PeakPosition peakPosition -> CatalogFormatter.format(this, peakPosition);
      default -> value;
    };
  }
}
