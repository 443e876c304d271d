package needledrop.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the code uses no dangerous APIs. */
class SecurityRulesTest {
  private static final List<String> MODULES =
      List.of(
          "message", "media", "listen", "look", "cut", "store", "catalog", "journal", "jobs", "web",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(
              MODULES.stream()
                  .map(module -> Path.of("..", module, "target", "classes"))
                  .toArray(Path[]::new));

  private static final Set<String> ALGORITHMS =
      Set.of("SHA-256", "HmacSHA256", "HmacSHA1", "TLS", "AES/GCM/NoPadding", "AES");

  @Test
  void noObjectIsDeserialized() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .check(CLASSES);
  }

  /** XML is only written, for feeds, the sitemap and oEmbed. */
  @Test
  void noXmlIsParsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.xml.parsers..", "javax.xml.transform..", "org.xml.sax..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(XMLInputFactory.class)
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javax.script..", "javax.naming..", "javax.xml.xpath..", "java.rmi.."})
  void noScriptingOrNamingApiIsUsed(String library) {
    noClasses().should().dependOnClassesThat().resideInAPackage(library).check(CLASSES);
  }

  @Test
  void secretsComeFromSecureRandom() {
    noClasses()
        .that()
        .resideInAnyPackage("needledrop.journal..", "needledrop.web..", "needledrop.store..")
        .and()
        .resideOutsideOfPackage("needledrop.journal.spam") // shuffles examples, reproducibly
        .should()
        .callConstructor(Random.class)
        .orShould()
        .callConstructor(Random.class, long.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .check(CLASSES);
  }

  @Test
  void onlyApprovedAlgorithmsAreUsed() {
    Pattern instance =
        Pattern.compile(
            "(?:Digest|Mac|Cipher|Context|Generator|Factory)\\.getInstance\\(\"([^\"]+)\"");
    List<String> used =
        sources("src/main/java", ".java")
            .flatMap(file -> instance.matcher(text(file)).results())
            .map(match -> match.group(1))
            .distinct()
            .toList();
    assertFalse(used.isEmpty());
    used.forEach(name -> assertTrue(ALGORITHMS.contains(name), name));
  }

  @Test
  void scriptsUseNoEvalAndNoMessages() {
    Pattern risky =
        Pattern.compile(
            "\\beval\\(|new Function\\(|document\\.write|addEventListener\\(\"message\"|WebSocket");
    sources("src/main/resources", ".js")
        .forEach(file -> assertFalse(risky.matcher(text(file)).find(), file.toString()));
  }

  /**
   * The scripts store only a playback position, a volume, a list position and the focus, under
   * fixed keys.
   */
  @Test
  void browserStorageHoldsOnlyPositions() {
    Pattern kept =
        Pattern.compile("localStorage|sessionStorage|indexedDB|caches\\.|document\\.cookie");
    assertEquals(
        Set.of("place.js", "live.js", "moderate.js"),
        sources("src/main/resources", ".js")
            .filter(file -> kept.matcher(text(file)).find())
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.toSet()));
  }

  @Test
  void logTimestampsHaveATimeZone() {
    Path properties = Path.of("..", "cli", "src", "main", "resources", "simplelogger.properties");
    assertTrue(text(properties).contains("dateTimeFormat=yyyy-MM-dd'T'HH:mm:ssXXX"));
  }

  @Test
  void mainCodeUsesNoTestLibraries() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.junit..",
            "org.opentest4j..",
            "com.tngtech.archunit..",
            "com.microsoft.playwright..")
        .check(CLASSES);
  }

  @Test
  void passwordFieldsAreMaskedAndAllowPasting() {
    Pattern field = Pattern.compile("<input[^>]*name=\"(?:password|current|again)\"[^>]*>");
    List<MatchResult> fields =
        sources("src/main/jte", ".jte")
            .flatMap(file -> field.matcher(text(file)).results())
            .toList();
    assertFalse(fields.isEmpty());
    fields.forEach(one -> assertTrue(one.group().contains("type=\"password\""), one.group()));
    assertEquals(
        0, sources("src/main", ".jte").filter(file -> text(file).contains("onpaste")).count());
  }

  private static Stream<Path> sources(String folder, String ending) {
    return MODULES.stream()
        .map(module -> Path.of("..", module, folder))
        .filter(Files::isDirectory)
        .flatMap(SecurityRulesTest::walk)
        .filter(file -> file.toString().endsWith(ending));
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
