package needledrop.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needledrop.media.process.RunningProcess;
import needledrop.store.FileTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the three rules of ARCHITECTURE.md, and facts about the layout that the compiler does not
 * check.
 */
class ArchitectureTest {

  /** The modules in dependency order: a module uses only those before it. */
  private static final List<String> MODULES =
      List.of(
          "message", "media", "listen", "look", "cut", "store", "catalog", "journal", "jobs", "web",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(
              MODULES.stream()
                  .map(room -> Path.of("..", room, "target", "classes"))
                  .toArray(Path[]::new));

  @Test
  void modulesUseOnlyModulesAboveThem() {
    for (int i = 0; i < MODULES.size(); i++) {
      for (String below : MODULES.subList(i + 1, MODULES.size())) {
        noClasses()
            .that()
            .resideInAPackage(packageOf(MODULES.get(i)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(packageOf(below))
            .check(CLASSES);
      }
    }
  }

  /** The minimum timeout of tests in seconds, so that they pass on a machine ten times slower. */
  private static final int MIN_TIMEOUT_SECONDS = 100;

  private static final Pattern TIME_LIMIT =
      Pattern.compile(
          "@Timeout\\((?:value = )?(\\d+)(?:, unit = (?:TimeUnit\\.)?SECONDS)?\\)"
              + "|assertTimeout\\w*\\(\\s*Duration\\.ofSeconds\\((\\d+)\\)");

  @Test
  void testTimeoutsAllowForSlowMachines() throws IOException {
    List<String> tooShort = new ArrayList<>();
    for (String room : Stream.concat(MODULES.stream(), Stream.of("e2e")).toList()) {
      for (Path test : FileTree.listFiles(Path.of("..", room, "src", "test", "java"), _ -> {})) {
        TIME_LIMIT
            .matcher(Files.readString(test))
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .filter(seconds -> Integer.parseInt(seconds) < MIN_TIMEOUT_SECONDS)
            .forEach(seconds -> tooShort.add(test.getFileName() + ": " + seconds + " s"));
      }
    }
    assertEquals(List.of(), tooShort);
  }

  @Test
  void onlyMediaStartsProcesses() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packageOf("media"))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .orShould()
        .callMethod(Runtime.class, "exec", String.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(RunningProcess.class)
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "message, com.ibm.icu..",
    "store, org.flywaydb..",
    "store, org.sqlite..",
    "journal, org.commonmark..",
    "journal, org.owasp..",
    "journal, com.rometools..",
    "journal, com.password4j..",
    "journal, com.eatthepath..",
    "web, io.nayuki..",
    "journal, org.apache.lucene..",
    "journal, jakarta.mail..",
    "jobs, com.github.kagkarlsson..",
    "web, io.javalin..",
    "web, org.eclipse.jetty..",
    "web, io.github.bucket4j..",
    "cli, picocli..",
  })
  void eachLibraryBelongsToOneModule(String home, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(packageOf(home))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"listen", "look", "cut"})
  void analysisModulesStartNoThreads(String module) {
    noClasses()
        .that()
        .resideInAPackage(packageOf(module))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Executors.class)
        .orShould()
        .callMethod(Thread.class, "start")
        .orShould()
        .callMethod(Thread.class, "startVirtualThread", Runnable.class)
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("needledrop.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void packagesHaveAtMostThirtyClasses() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(
                type -> type.isTopLevelClass() && type.getPackageName().startsWith("needledrop"))
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getPackageName, counting()));
    sizes.forEach((name, size) -> assertTrue(size <= 30, name + " holds " + size + " classes"));
  }

  @Test
  void migrationNumbersAreUnique() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      Map<Integer, Long> uses =
          files
              .filter(file -> file.toString().contains("src/main/resources"))
              .flatMap(ArchitectureTest::migrationNumber)
              .collect(groupingBy(number -> number, counting()));
      assertFalse(uses.isEmpty());
      uses.forEach((number, count) -> assertEquals(1, count, "migrations numbered V" + number));
    }
  }

  @Test
  void classPathHoldsOneVersionOfEachLibrary() throws IOException {
    Map<String, Long> versions =
        FileTree.listFiles(Path.of("..", "cli", "target", "lib"), _ -> {}).stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".jar"))
            .collect(groupingBy(name -> name.replaceFirst("-\\d[^-]*", ""), counting()));
    assertFalse(versions.isEmpty());
    versions.forEach((library, count) -> assertEquals(1, count, "versions of " + library));
  }

  private static Stream<Integer> migrationNumber(Path file) {
    Matcher name = Pattern.compile("V(\\d+)__\\w+\\.sql").matcher(file.getFileName().toString());
    return name.matches() ? Stream.of(Integer.valueOf(name.group(1))) : Stream.empty();
  }

  private static String packageOf(String module) {
    return "needledrop." + module + "..";
  }
}
