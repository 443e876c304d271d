package needledrop.web.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fixed words of every page and screen in one language.
 *
 * <p>They are written in English where they stand, and looked up by that English: another language
 * is one file, {@code words/es.json}, from English to its own. What a file leaves out stays
 * English.
 */
public final class Translator {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final Map<String, Translator> LOADED = new ConcurrentHashMap<>();

  /** A text with fewer letters around its values would be known again where it is not meant. */
  private static final int MIN_PATTERN_LETTERS = 6;

  /** A text around values, to know a finished sentence by. */
  private record SentencePattern(Pattern english, String translation) {}

  private final Locale locale;
  private final Map<String, String> texts;
  private final List<SentencePattern> sentencePatterns;

  private Translator(Locale locale, Map<String, String> texts) {
    this.locale = locale;
    this.texts = texts;
    this.sentencePatterns =
        texts.entrySet().stream()
            .filter(text ->
                text.getKey().contains("{}") && countLetters(text.getKey()) >= MIN_PATTERN_LETTERS)
            .sorted(Comparator.comparingLong(text -> -countLetters(text.getKey())))
            .map(text -> new SentencePattern(sentencePattern(text.getKey()), text.getValue()))
            .toList();
  }

  private static long countLetters(String text) {
    return text.chars().filter(Character::isLetter).count();
  }

  private static Pattern sentencePattern(String english) {
    return Pattern.compile(
        Arrays.stream(english.split("\\{}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("(.+?)")));
  }

  /**
   * The words for a language tag such as {@code es} or {@code es-MX}; English where there are none.
   */
  public static Translator in(String languageTag) {
    return LOADED.computeIfAbsent(languageTag, Translator::load);
  }

  private static Translator load(String languageTag) {
    Locale locale = Locale.forLanguageTag(languageTag);
    try (InputStream file =
        Translator.class.getResourceAsStream(
            "/needledrop/web/words/" + locale.getLanguage() + ".json")) {
      return new Translator(
          locale, file == null ? Map.of() : new JsonMapper().readValue(file, TEXTS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Translates a text into a language; it stays English if there is no translation. */
  public static String translateInto(Locale language, String english) {
    return in(language.toLanguageTag()).translate(english);
  }

  /** By whose customs dates and numbers are written. */
  public Locale locale() {
    return locale;
  }

  /** Whether this language has a text of its own for the English. */
  public boolean hasTranslation(String english) {
    return texts.containsKey(english);
  }

  /**
   * Says a text in this language. One that comes finished from the modules below, such as why they
   * refused a value, is known by the words around its values.
   *
   * @param english the text, with {@code {}} where a value stands
   * @param values what stands there, in the order of the English
   */
  public String translate(@Nullable String english, Object... values) {
    if (english == null) {
      return "";
    }
    String own = texts.get(english);
    return own == null && values.length == 0
        ? translateSentence(english)
        : fillIn(own == null ? english : own, values);
  }

  public String translate(@Nullable TranslatableText translatableText) {
    return translatableText == null
        ? ""
        : translate(translatableText.english(), translatableText.values().toArray());
  }

  private String translateSentence(String english) {
    for (SentencePattern sentencePattern : sentencePatterns) {
      Matcher sentence = sentencePattern.english().matcher(english);
      if (sentence.matches()) {
        return fillIn(
            sentencePattern.translation(),
            IntStream.rangeClosed(1, sentence.groupCount())
                .<Object>mapToObj(sentence::group)
                .toArray());
      }
    }
    return english;
  }

  private String fillIn(String text, Object... values) {
    StringBuilder said = new StringBuilder();
    int from = 0;
    for (Object value : values) {
      int place = text.indexOf("{}", from);
      if (place < 0) {
        break;
      }
      said.append(text, from, place)
          .append(
              value instanceof TranslatableText translatableText
                  ? translate(translatableText)
                  : value);
      from = place + 2;
    }
    return said.append(text, from, text.length()).toString();
  }

  /**
   * Says how many there are: {@code one} for a single one, else {@code several} with their number.
   */
  public String plural(long number, String one, String several) {
    return number == 1 ? translate(one) : translate(several, number);
  }
}
