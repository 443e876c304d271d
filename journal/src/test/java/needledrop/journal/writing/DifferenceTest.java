package needledrop.journal.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DifferenceTest {
  private static String drawn(Difference difference) {
    return difference.lines().stream().map(DifferenceTest::drawn).collect(Collectors.joining("\n"));
  }

  private static String drawn(Difference.Line line) {
    String left = line.left() > 0 ? "(" + line.left() + ")" : "";
    return left
        + line.words().stream()
            .map(some ->
                switch (some.fate()) {
                  case SAME -> some.text();
                  case GONE -> "[-" + some.text() + "-]";
                  case NEW -> "{+" + some.text() + "+}";
                })
            .collect(Collectors.joining());
  }

  @Test
  void theWordsThatChangedAreMarkedWithinTheirLine() {
    assertEquals(
        "It is [-Siberia-]{+Wyoming+}.",
        drawn(Difference.between("It is Siberia.", "It is Wyoming.")));
  }

  @Test
  void linesComeAndGoAndWhatIsFarAwayIsLeftOut() {
    String before = "a\nb\nc\nd\ne\nf";
    assertEquals(
        "(1)b\n[-c-]\nd\n(1)f\n{+g+}", drawn(Difference.between(before, "a\nb\nd\ne\nf\ng")));
  }

  @Test
  void theSameTextHasNoDifference() {
    assertTrue(Difference.between("one\ntwo", "one\ntwo").isEmpty());
    assertTrue(Difference.between("one\r\ntwo", "one\ntwo").isEmpty());
  }

  @Test
  @Timeout(120)
  void hugeTextsWithNothingInCommonAreComparedInTime() {
    String before = numbers(0, 40_000, " ");
    String after = numbers(100_000, 140_000, " ");
    assertEquals(1, Difference.between(before, after).lines().size());
    assertEquals(
        40_000,
        Difference.between(numbers(0, 40_000, "\n"), numbers(100_000, 140_000, "\n"))
            .lines()
            .size());
  }

  private static String numbers(int from, int to, String between) {
    return IntStream.range(from, to)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(between));
  }
}
