package needledrop.e2e;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that the list of OWASP ASVS 5.0 requirements is complete and names existing tests. */
class AsvsTest {
  /** The number of requirements of levels 1 and 2 by chapter. */
  private static final Map<Integer, Long> CHAPTERS =
      Stream.of(27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7)
          .collect(
              TreeMap::new, (map, count) -> map.put(map.size() + 1, (long) count), Map::putAll);

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\d+)\\.(\\d+)\\.(\\d+) \\| ([12]) \\| ([^|]+) \\| ([^|]+) \\|$");
  private static final Pattern STATUS =
      Pattern.compile("(applies|does not apply|gap): \\S.*", Pattern.DOTALL);
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  private record Row(int chapter, int section, int number, String status) {
    String id() {
      return chapter + "." + section + "." + number;
    }
  }

  private static String document = "";
  private static List<Row> rows = List.of();
  private static Map<String, String> tests = Map.of();

  @BeforeAll
  static void read() throws IOException {
    document = Files.readString(Path.of("..", "docs", "asvs.md"));
    rows =
        ROW.matcher(document)
            .results()
            .map(row ->
                new Row(
                    Integer.parseInt(row.group(1)),
                    Integer.parseInt(row.group(2)),
                    Integer.parseInt(row.group(3)),
                    row.group(6)))
            .toList();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      tests =
          files
              .filter(file -> file.toString().contains("src/test/java"))
              .filter(file -> file.toString().endsWith("Test.java"))
              .collect(Collectors.toMap(AsvsTest::className, AsvsTest::text, (a, b) -> a + b));
    }
  }

  private static String className(Path file) {
    return String.valueOf(file.getFileName()).replace(".java", "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyRequirementHasOneRow() {
    assertEquals(253, rows.size());
    assertEquals(253, rows.stream().map(Row::id).distinct().count());
    assertEquals(
        CHAPTERS, rows.stream().collect(groupingBy(Row::chapter, TreeMap::new, counting())));
  }

  @Test
  void everyRowHasAStatus() {
    rows.forEach(row -> assertTrue(STATUS.matcher(row.status()).matches(), row.id()));
  }

  @Test
  void applicableRequirementsNameATest() {
    rows.stream()
        .filter(row -> row.status().startsWith("applies:"))
        .forEach(row -> assertTrue(TEST.matcher(row.status()).find(), row.id()));
  }

  @Test
  void everyNamedTestExists() {
    TEST.matcher(document)
        .results()
        .forEach(named -> {
          String source = tests.getOrDefault(named.group(1), "");
          assertFalse(source.isEmpty(), named.group());
          String method = named.group(2);
          assertTrue(method == null || source.contains("void " + method + "("), named.group());
        });
  }

  @Test
  void everyGapIsExplainedInTheSecurityPage() throws IOException {
    String security = Files.readString(Path.of("..", "SECURITY.md"));
    Map<String, Row> gaps =
        rows.stream()
            .filter(row -> row.status().startsWith("gap:"))
            .collect(Collectors.toMap(Row::id, Function.identity()));
    List<String> named =
        Pattern.compile("\\b\\d+\\.\\d+\\.\\d+\\b")
            .matcher(security)
            .results()
            .map(m -> m.group())
            .toList();
    gaps.keySet().forEach(id -> assertTrue(named.contains(id), "no sentence about " + id));
    named.forEach(id -> assertTrue(gaps.containsKey(id), id + " is no gap any more"));
  }

  /**
   * ASVS requires some rules to be documented. Rows that name this test refer to those documents.
   */
  @Test
  void requiredDocumentationExists() {
    for (String heading :
        List.of(
            "Input and limits",
            "Uploads",
            "Ways to sign in",
            "Sessions",
            "Rights",
            "Cryptography",
            "Connections",
            "Data",
            "Libraries",
            "Costly work",
            "Logs")) {
      assertTrue(document.contains("\n### " + heading + "\n"), heading);
    }
  }
}
