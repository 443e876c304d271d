package needledrop.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The Spanish file holds what the pages say, and nothing else. */
class SpanishWordsTest {
  private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*" + TEXT);
  private static final Pattern COUNTED =
      Pattern.compile("\\bcount\\([^\";]*" + TEXT + ",\\s*" + TEXT);

  /** Words between two tags, where nothing says them. */
  private static final Pattern UNSAID = Pattern.compile(">([^<>${}@`|+]*\\p{L}{2}[^<>${}@`|+]*)<");

  private static final Pattern NO_TEXT =
      Pattern.compile("(?ms)^@(import|param)[^\n]*|<%--.*?--%>|<(code|kbd)\\b.*?</\\2>");

  /** The same in every language. */
  private static final List<String> NAMES = List.of("RSS", "Atom", "[studio]");

  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/jte"),
          Path.of("src/main/java"),
          Path.of("../catalog/src/main/java"),
          Path.of("../journal/src/main/java"),
          Path.of("../listen/src/main/java"));

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
    StringBuilder sources = new StringBuilder();
    for (Path file : files(SOURCES.toArray(Path[]::new))) {
      sources.append(joined(Files.readString(file)));
    }
    List<String> unsaid =
        spanish().keySet().stream()
            .filter(english -> sources.indexOf('"' + escaped(english) + '"') < 0)
            .toList();
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

  private static String escaped(String english) {
    return english.replace("\"", "\\\"");
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
