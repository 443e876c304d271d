package needledrop.e2e;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the naming rules of top-level types, in main and test code of all modules. */
class TypeNamesTest {

  /** Matches one word with the ending of a gerund or a participle. */
  private static final Pattern GERUND_OR_PARTICIPLE = Pattern.compile("[A-Z][a-z]+(?:ing|ed)");

  /** Nouns with such an ending. */
  private static final Set<String> NOUNS = Set.of("Embed", "Recording", "Whitening");

  /** Participles without such an ending, and other meaningless words. */
  private static final Set<String> BARE_WORDS =
      Set.of(
          "Above", "Apart", "Called", "Done", "Due", "Found", "Given", "Held", "Into", "Kept",
          "Known", "Laid", "Left", "Made", "Meant", "Present", "Said", "Seen", "Sent", "Shown",
          "Taken", "Thing", "Told", "Way", "Where", "Written");

  private static final Pattern ROLE =
      Pattern.compile(
          "\\w+(?:Service|Manager|Helper|Handler|Processor|Repository|Dao|Utils?|Impl)");

  private static List<String> names = List.of();

  @BeforeAll
  static void findTypes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      names =
          files
              .filter(file -> file.toString().matches(".*/src/(?:main|test)/java/.*\\.java"))
              .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
              .filter(name -> !name.equals("package-info") && !name.equals("module-info"))
              .toList();
    }
    assertFalse(names.isEmpty());
  }

  @Test
  void noTwoTypesShareASimpleName() {
    Map<String, List<String>> byName =
        names.stream().collect(groupingBy(name -> name, TreeMap::new, toList()));
    byName.values().removeIf(same -> same.size() == 1);
    assertEquals(Map.of(), byName);
  }

  @Test
  void noTypeIsNamedByABareGerundOrParticiple() {
    assertEquals(
        List.of(),
        names.stream()
            .filter(name ->
                BARE_WORDS.contains(name)
                    || (GERUND_OR_PARTICIPLE.matcher(name).matches() && !NOUNS.contains(name)))
            .toList());
  }

  @Test
  void noTypeIsNamedByARole() {
    assertEquals(List.of(), names.stream().filter(name -> ROLE.matcher(name).matches()).toList());
  }
}
