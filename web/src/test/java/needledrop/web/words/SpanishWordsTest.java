package needledrop.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.catalog.detail.FactLabel;
import needledrop.catalog.item.ItemKind;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.member.Role;
import needledrop.journal.search.HitKind;
import needledrop.listen.CueUse;
import needledrop.web.site.search.SearchView;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The Spanish file holds what the pages say, and nothing else. */
class SpanishWordsTest {
  /** Header fields, browsers and systems, and what only programmers and their machines read. */
  private static final Set<String> NAMES_IN_CODE =
      Set.of(
          "Accept",
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

  /** What reads like words for people, among the texts of code. */
  private static final Pattern WORDS =
      Pattern.compile(
          "\\p{Lu}\\p{Ll}*(?:['’-]\\p{Ll}+)?[ ,.?!:].*"
              + "|\\p{Lu}\\p{Ll}+|\\{}.*\\p{L}{2}.*|\\p{Ll}+(?: \\p{Ll}+)+");

  /** What the modules below say to people are whole sentences; to programmers they say no such. */
  private static final Pattern SENTENCE = Pattern.compile("[“\\p{Lu}%][^\\\\]* [^\\\\]*[.?]");

  private static final Pattern SQL = Pattern.compile("(DELETE|INSERT|UPDATE|SELECT) .*");

  private static final Pattern NO_WORDS =
      Pattern.compile(
          "(?s)\"{3}.*?\"{3}|/\\*.*?\\*/|(?m:^\\s*//.*$)|\\blog\\.\\w+\\([^;]*;"
              + "|@SuppressWarnings\\([^)]*\\)");

  private static final Pattern FOR_PROGRAMMERS = Pattern.compile("new \\w*Exception\\([^;]*;");

  private static final String TEXT = "\"((?:[^\"\\\\]++|\\\\.)*+)\"";
  private static final Pattern LITERAL = Pattern.compile(TEXT);
  private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*" + TEXT);
  private static final Pattern COUNTED =
      Pattern.compile("\\bcount\\([^\";]*" + TEXT + ",\\s*" + TEXT);

  /** Words between two tags, where nothing says them. */
  private static final Pattern UNSAID = Pattern.compile(">([^<>${}@`|+]*\\p{L}{2}[^<>${}@`|+]*)<");

  private static final Pattern NO_TEXT =
      Pattern.compile("(?ms)^@(import|param)[^\n]*|<%--.*?--%>|<(code|kbd)\\b.*?</\\2>");

  /** The same in every language. */
  private static final List<String> NAMES = List.of("RSS", "Atom", "[studio]");

  private static final Path[] BELOW = {
    Path.of("../catalog/src/main/java"), Path.of("../journal/src/main/java")
  };

  @Test
  void everyFixedTextOfAPageHasItsSpanish() throws Exception {
    List<String> missing = new ArrayList<>();
    for (Path file : files(Path.of("src/main/jte"), Path.of("src/main/java"))) {
      said(Files.readString(file)).stream()
          .filter(english -> !Words.in("es").knows(english))
          .forEach(english -> missing.add(file + ": " + english));
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyTextMadeInJavaHasItsSpanish() throws Exception {
    List<String> missing = new ArrayList<>();
    for (Path file : files(Path.of("src/main/java"))) {
      String source = FOR_PROGRAMMERS.matcher(bare(file)).replaceAll("");
      texts(source)
          .filter(text -> WORDS.matcher(text).matches() && !NAMES_IN_CODE.contains(text))
          .filter(text -> !isKnown(text))
          .forEach(text -> missing.add(file + ": " + text));
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everySentenceFromTheModulesBelowHasItsSpanish() throws Exception {
    List<String> missing = new ArrayList<>();
    for (Path file : files(BELOW)) {
      texts(bare(file))
          .filter(text -> SENTENCE.matcher(text).matches() && !SQL.matcher(text).matches())
          .filter(text -> !isKnown(text))
          .forEach(text -> missing.add(file + ": " + text));
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyWordForAKindOrAStateHasItsSpanish() {
    List<String> missing = kindsAndStates().filter(word -> !isKnown(word)).toList();
    assertEquals(List.of(), missing);
  }

  private static Stream<String> kindsAndStates() {
    return Stream.of(
            Stream.of(ItemKind.values()).map(ItemKind::key),
            Stream.of(HitKind.values()).map(SearchView::kindLabel),
            Stream.of(needledrop.catalog.fact.CreditRole.values())
                .map(creditRole -> creditRole.name().toLowerCase(Locale.ROOT)),
            Stream.of(FactLabel.values()).map(FactLabel::text),
            Stream.of(CueUse.values()).map(CueUse::description),
            Stream.of(needledrop.catalog.care.CatalogAction.values())
                .map(needledrop.catalog.care.CatalogAction::label),
            Stream.of(AuditEvent.values()).map(AuditEvent::label),
            Stream.of(Role.values()).map(Role::word))
        .flatMap(words -> words);
  }

  private static boolean isKnown(String english) {
    Words spanish = Words.in("es");
    return spanish.knows(english) || spanish.knows(unfilled(english));
  }

  /** A source without what holds no words for people. */
  private static String bare(Path file) throws IOException {
    return joined(NO_WORDS.matcher(Files.readString(file)).replaceAll(""));
  }

  private static Stream<String> texts(String source) {
    return LITERAL.matcher(source).results().map(match -> match.group(1).replace("\\\"", "\""));
  }

  /** As pages know what is filled in below them: the place of a value looks the same everywhere. */
  private static String unfilled(String text) {
    return text.replaceAll("%[,.\\d]*[sd]", "{}").replace("%%", "%");
  }

  @Test
  void everyFixedTextIsSaid() throws Exception {
    List<String> unsaid = new ArrayList<>();
    for (Path file : files(Path.of("src/main/jte"))) {
      String text = NO_TEXT.matcher(Files.readString(file)).replaceAll("");
      UNSAID
          .matcher(text)
          .results()
          .map(found -> found.group(1).strip())
          .filter(words -> !NAMES.contains(words))
          .forEach(words -> unsaid.add(file + ": " + words));
    }
    assertEquals(List.of(), unsaid);
  }

  @Test
  void nothingIsTranslatedThatNobodySays() throws Exception {
    Set<String> said = new HashSet<>();
    for (Path file :
        files(
            Path.of("src/main/jte"),
            Path.of("src/main/java"),
            Path.of("../media/src/main/java"),
            Path.of("../catalog/src/main/java"),
            Path.of("../journal/src/main/java"),
            Path.of("../jobs/src/main/java"),
            Path.of("../listen/src/main/java"))) {
      String source = Files.readString(file);
      said.addAll(said(source));
      texts(joined(source)).flatMap(text -> Stream.of(text, unfilled(text))).forEach(said::add);
    }
    kindsAndStates().forEach(said::add);
    List<String> unsaid =
        spanish().keySet().stream().filter(english -> !said.contains(english)).toList();
    assertEquals(List.of(), unsaid);
  }

  @Test
  void everySpanishTextHasRoomForTheSameValues() throws Exception {
    spanish().forEach((english, spanish) -> assertEquals(rooms(english), rooms(spanish), english));
  }

  @Test
  void spacesAtTheEdgesAreKept() throws Exception {
    spanish()
        .forEach((english, spanish) ->
            assertTrue(
                english.startsWith(" ") == spanish.startsWith(" ")
                    && english.endsWith(" ") == spanish.endsWith(" "),
                english));
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

  private static List<String> said(String source) {
    String text = joined(source);
    return Stream.concat(
            SAID.matcher(text).results().map(match -> match.group(1)),
            COUNTED.matcher(text).results().flatMap(SpanishWordsTest::both))
        .map(literal -> literal.replace("\\\"", "\""))
        .toList();
  }

  private static Stream<String> both(MatchResult match) {
    return Stream.of(match.group(1), match.group(2));
  }

  /** A long text that stands in pieces on several lines, in one. */
  private static String joined(String source) {
    return source.replaceAll("\"\\s*\\+\\s*\"", "");
  }

  private static Map<String, String> spanish() throws IOException {
    return new JsonMapper()
        .readValue(
            Files.readString(Path.of("src/main/resources/needledrop/web/words/es.json")),
            new TypeReference<>() {});
  }

  private static String rooms(String text) {
    return Pattern.compile("\\{}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining());
  }
}
