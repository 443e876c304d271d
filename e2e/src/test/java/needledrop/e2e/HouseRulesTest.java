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

/** The three rules of ARCHITECTURE.md, and the few facts about the layout that no compiler sees. */
class HouseRulesTest {

  /** The modules from the ground up: a module uses only those before it. */
  private static final List<String> ROOMS =
      List.of(
          "media", "listen", "look", "cut", "store", "catalog", "journal", "jobs", "web", "cli");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .importPaths(
              ROOMS.stream()
                  .map(room -> Path.of("..", room, "target", "classes"))
                  .toArray(Path[]::new));

  @Test
  void aModuleUsesOnlyModulesAboveIt() {
    for (int i = 0; i < ROOMS.size(); i++) {
      for (String below : ROOMS.subList(i + 1, ROOMS.size())) {
        noClasses()
            .that()
            .resideInAPackage(in(ROOMS.get(i)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(in(below))
            .check(PROGRAM);
      }
    }
  }

  /** In seconds: what takes ten of them here takes this long on a machine ten times slower. */
  private static final int SHORTEST_TIME_LIMIT = 100;

  private static final Pattern TIME_LIMIT =
      Pattern.compile(
          "@Timeout\\((?:value = )?(\\d+)(?:, unit = (?:TimeUnit\\.)?SECONDS)?\\)"
              + "|assertTimeout\\w*\\(\\s*Duration\\.ofSeconds\\((\\d+)\\)");

  @Test
  void timeLimitsOfTestsHoldOnASlowMachine() throws IOException {
    List<String> tooShort = new ArrayList<>();
    for (String room : Stream.concat(ROOMS.stream(), Stream.of("e2e")).toList()) {
      for (Path test : FileTree.listFiles(Path.of("..", room, "src", "test", "java"), _ -> {})) {
        TIME_LIMIT
            .matcher(Files.readString(test))
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .filter(seconds -> Integer.parseInt(seconds) < SHORTEST_TIME_LIMIT)
            .forEach(seconds -> tooShort.add(test.getFileName() + ": " + seconds + " s"));
      }
    }
    assertEquals(List.of(), tooShort);
  }

  @Test
  void onlyMediaStartsAProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("media"))
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
        .check(PROGRAM);
  }

  @ParameterizedTest
  @CsvSource({
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
    "cli, me.tongfei..",
  })
  void aLibraryHasOneHome(String home, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(in(home))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"listen", "look", "cut"})
  void theWorkModulesStartNoThreads(String room) {
    noClasses()
        .that()
        .resideInAPackage(in(room))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Executors.class)
        .orShould()
        .callMethod(Thread.class, "start")
        .orShould()
        .callMethod(Thread.class, "startVirtualThread", Runnable.class)
        .check(PROGRAM);
  }

  @Test
  void packagesDoNotGoRoundInACircle() {
    slices().matching("needledrop.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void noPackageHoldsMoreThanThirtyClasses() {
    Map<String, Long> sizes =
        PROGRAM.stream()
            .filter(
                type -> type.isTopLevelClass() && type.getPackageName().startsWith("needledrop"))
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getPackageName, counting()));
    sizes.forEach((name, size) -> assertTrue(size <= 30, name + " holds " + size + " classes"));
  }

  @Test
  void noTwoMigrationsShareANumber() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      Map<Integer, Long> uses =
          files
              .filter(file -> file.toString().contains("src/main/resources"))
              .flatMap(HouseRulesTest::migrationNumber)
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

  private static String in(String room) {
    return "needledrop." + room + "..";
  }
}
