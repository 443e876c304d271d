package needledrop.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.catalog.fact.FactKind;
import needledrop.catalog.fact.FactKinds;
import needledrop.catalog.fact.FactPart;
import needledrop.catalog.fact.FactView;
import needledrop.catalog.item.ItemKind;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.member.Role;
import needledrop.journal.search.HitKind;
import needledrop.listen.CueUse;
import needledrop.message.Message;
import needledrop.web.site.search.SearchView;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tests that the Spanish file has a translation of every text of the interface, and no others. */
class SpanishTranslationsTest {
  /**
   * Literals that are not shown to users: header fields, names of browsers and systems, internal
   * messages.
   */
  private static final Set<String> NAMES_IN_CODE =
      Set.of(
          "Accept",
          "Connection",
          "Cookie",
          "Host",
          "Origin",
          "Range",
          "Vary",
          "Edg",
          "Edge",
          "Opera",
          "Firefox",
          "Samsung Internet",
          "Chrome",
          "Safari",
          "Android",
          "Windows",
          "Mac",
          "Mac OS",
          "Linux",
          "Description",
          "Url",
          "Every Java has SHA-256",
          "Port %d on %s is taken or not ours to use; choose another with --port");

  /** String literals in code that look like text for users. */
  private static final Pattern UI_TEXT =
      Pattern.compile(
          "\\p{Lu}\\p{Ll}*(?:['’-]\\p{Ll}+)?[ ,.?!:].*"
              + "|\\p{Lu}\\p{Ll}+|\\p{Ll}+(?: \\p{Ll}+)+");

  /**
   * Text for users in the lower modules: whole sentences, which their internal messages are not.
   */
  private static final Pattern SENTENCE = Pattern.compile("[“\\p{Lu}{][^\\\\]* [^\\\\]*[.?]");

  private static final Pattern SQL = Pattern.compile("(DELETE|INSERT|UPDATE|SELECT) .*");

  private static final Pattern NON_TEXT =
      Pattern.compile(
          "(?s)\"{3}.*?\"{3}|/\\*.*?\\*/|(?m:^\\s*//.*$)|\\blog\\.\\w+\\([^;]*;"
              + "|@SuppressWarnings\\([^)]*\\)");

  private static final Pattern EXCEPTION_TEXT = Pattern.compile("new \\w*Exception\\([^;]*;");

  private static final String STRING_LITERAL = "\"((?:[^\"\\\\]++|\\\\.)*+)\"";
  private static final Pattern LITERAL = Pattern.compile(STRING_LITERAL);
  private static final Pattern TRANSLATE_CALL =
      Pattern.compile("\\btranslate\\(\\s*" + STRING_LITERAL);

  /** A named value in a template. */
  private static final Pattern VALUE_NAME = Pattern.compile("\\{(\\w+)[,}]");

  /** Text between two tags that is not translated. */
  private static final Pattern UNTRANSLATED =
      Pattern.compile(">([^<>${}@`|+]*\\p{L}{2}[^<>${}@`|+]*)<");

  private static final Pattern NON_TEXT_MARKUP =
      Pattern.compile("(?ms)^@(import|param)[^\n]*|<%--.*?--%>|<(code|kbd)\\b.*?</\\2>");

  /** Texts that are the same in every language. */
  private static final List<String> SAME_IN_EVERY_LANGUAGE = List.of("RSS", "Atom", "[studio]");

  /** Templates in pages whose values scripts fill in. */
  private static final Set<String> FILLED_IN_BY_SCRIPTS =
      Set.of(
          "{count} of {total} files uploaded",
          "Files uploaded: {count}.",
          "Files skipped, neither audio nor video: {count}.",
          "Autosaved at {time}",
          "Saved at {time}",
          "Suggestions: {count}. Choose with the arrow keys.",
          "Uploading {file}…");

  private static final Path[] LOWER_MODULES = {
    Path.of("../catalog/src/main/java"), Path.of("../journal/src/main/java")
  };

  private static final Path[] ALL_MODULES = {
    Path.of("src/main/jte"),
    Path.of("src/main/java"),
    Path.of("../media/src/main/java"),
    Path.of("../catalog/src/main/java"),
    Path.of("../journal/src/main/java"),
    Path.of("../jobs/src/main/java"),
    Path.of("../listen/src/main/java")
  };

  @Test
  void everyTemplateTextHasATranslation() throws Exception {
    List<String> missing = new ArrayList<>();
    for (Path file : files(Path.of("src/main/jte"), Path.of("src/main/java"))) {
      translatedTexts(Files.readString(file)).stream()
          .filter(english -> !Translator.in("es").hasTranslation(english))
          .forEach(english -> missing.add(file + ": " + english));
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyJavaTextHasATranslation() throws Exception {
    List<String> missing = new ArrayList<>();
    for (Path file : files(Path.of("src/main/java"))) {
      String source = EXCEPTION_TEXT.matcher(withoutNonText(file)).replaceAll("");
      texts(source)
          .filter(text -> UI_TEXT.matcher(text).matches() && !NAMES_IN_CODE.contains(text))
          .filter(text -> !isTranslated(text))
          .forEach(text -> missing.add(file + ": " + text));
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everySentenceOfLowerModulesHasATranslation() throws Exception {
    List<String> missing = new ArrayList<>();
    for (Path file : files(LOWER_MODULES)) {
      texts(withoutNonText(file))
          .filter(text -> SENTENCE.matcher(text).matches() && !SQL.matcher(text).matches())
          .filter(text -> !isTranslated(text))
          .forEach(text -> missing.add(file + ": " + text));
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyKindAndStateHasATranslation() {
    List<String> missing = kindsAndStates().filter(word -> !isTranslated(word)).toList();
    assertEquals(List.of(), missing);
  }

  private static Stream<String> kindsAndStates() {
    return Stream.of(
            Stream.of(ItemKind.values()).map(ItemKind::key),
            Stream.of(HitKind.values()).map(SearchView::kindLabel),
            Stream.of(needledrop.catalog.value.CreditRole.values())
                .map(creditRole -> creditRole.name().toLowerCase(Locale.ROOT)),
            FactKinds.all().stream().flatMap(SpanishTranslationsTest::factTexts),
            Stream.of(CueUse.values()).map(CueUse::description),
            Stream.of(needledrop.catalog.editing.CatalogAction.values())
                .map(needledrop.catalog.editing.CatalogAction::label),
            Stream.of(AuditEvent.values()).map(AuditEvent::label),
            Stream.of(Role.values()).map(Role::label))
        .flatMap(words -> words);
  }

  private static Stream<String> factTexts(FactKind kind) {
    return Stream.of(
            Stream.of(kind.label()),
            kind.parts().stream().map(FactPart::label),
            kind.parts().stream()
                .flatMap(part -> Stream.ofNullable(part.hint()))
                .filter(hint -> UI_TEXT.matcher(hint).matches()),
            kind.views().stream().map(FactView::label),
            kind.views().stream().flatMap(view -> view.messages().stream()))
        .flatMap(texts -> texts);
  }

  private static boolean isTranslated(String english) {
    return Translator.in("es").hasTranslation(english);
  }

  /** Returns a source file without the parts that contain no text for users. */
  private static String withoutNonText(Path file) throws IOException {
    return joined(NON_TEXT.matcher(Files.readString(file)).replaceAll(""));
  }

  private static Stream<String> texts(String source) {
    return LITERAL.matcher(source).results().map(match -> match.group(1).replace("\\\"", "\""));
  }

  @Test
  void templatesContainNoUntranslatedText() throws Exception {
    List<String> unused = new ArrayList<>();
    for (Path file : files(Path.of("src/main/jte"))) {
      String text = NON_TEXT_MARKUP.matcher(Files.readString(file)).replaceAll("");
      UNTRANSLATED
          .matcher(text)
          .results()
          .map(found -> found.group(1).strip())
          .filter(words -> !SAME_IN_EVERY_LANGUAGE.contains(words))
          .forEach(words -> unused.add(file + ": " + words));
    }
    assertEquals(List.of(), unused);
  }

  @Test
  void everyTranslationIsUsed() throws Exception {
    Set<String> used = new HashSet<>();
    for (Path file : files(ALL_MODULES)) {
      String source = Files.readString(file);
      used.addAll(translatedTexts(source));
      texts(joined(source)).forEach(used::add);
    }
    kindsAndStates().forEach(used::add);
    List<String> unused =
        spanish().keySet().stream().filter(english -> !used.contains(english)).toList();
    assertEquals(List.of(), unused);
  }

  @Test
  void everyMessageOfACallHasATranslation() throws Exception {
    List<String> missing = new ArrayList<>();
    for (Path file : files(ALL_MODULES)) {
      MessageCall.in(joined(Files.readString(file))).stream()
          .map(MessageCall::template)
          .filter(template -> hasWords(template) && !isTranslated(template))
          .forEach(template -> missing.add(file + ": " + template));
    }
    assertEquals(List.of(), missing);
  }

  private static boolean hasWords(String template) {
    return template.replaceAll("\\{\\w+}", "").chars().anyMatch(Character::isLetter);
  }

  @Test
  void callsPassTheValuesThatTheirTemplatesName() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Path file : files(ALL_MODULES)) {
      MessageCall.in(joined(Files.readString(file))).stream()
          .filter(call -> !FILLED_IN_BY_SCRIPTS.contains(call.template()))
          .filter(call -> !new HashSet<>(call.names()).containsAll(valueNames(call.template())))
          .forEach(call -> wrong.add(file + ": " + call));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void translationsUseTheValuesOfTheirTemplates() throws Exception {
    spanish()
        .forEach(
            (english, spanish) -> assertEquals(valueNames(english), valueNames(spanish), english));
  }

  @Test
  void translationsAreValidTemplates() throws Exception {
    spanish()
        .keySet()
        .forEach(english -> {
          Map<String, Object> values =
              valueNames(english).stream().collect(Collectors.toMap(name -> name, _ -> 2));
          String text = Translator.in("es").translate(new Message(english, values));
          assertFalse(!values.isEmpty() && text.contains("{"), text);
        });
  }

  @Test
  void noTextIsAPieceOfASentence() throws Exception {
    List<String> pieces =
        spanish().keySet().stream().filter(english -> !english.equals(english.strip())).toList();
    assertEquals(List.of(), pieces);
  }

  private static List<Path> files(Path... folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> found = Files.walk(folder)) {
        found.filter(file -> file.toString().matches(".*\\.(jte|java)")).forEach(files::add);
      }
    }
    return files;
  }

  private static List<String> translatedTexts(String source) {
    String text = joined(source);
    return TRANSLATE_CALL
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .map(literal -> literal.replace("\\\"", "\""))
        .toList();
  }

  /** Joins string literals that are concatenated over several lines. */
  private static String joined(String source) {
    return source.replaceAll("\"\\s*\\+\\s*\"", "");
  }

  private static Map<String, String> spanish() throws IOException {
    return new JsonMapper()
        .readValue(
            Files.readString(Path.of("src/main/resources/needledrop/web/language/es.json")),
            new TypeReference<>() {});
  }

  private static Set<String> valueNames(String template) {
    return VALUE_NAME
        .matcher(template)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
