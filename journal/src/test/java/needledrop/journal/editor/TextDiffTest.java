package needledrop.journal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TextDiffTest {
  private static String format(TextDiff textDiff) {
    return textDiff.lines().stream().map(TextDiffTest::format).collect(Collectors.joining("\n"));
  }

  private static String format(TextDiff.Line line) {
    String skipped = line.skippedLines() > 0 ? "(" + line.skippedLines() + ")" : "";
    return skipped
        + line.segments().stream()
            .map(segment ->
                switch (segment.type()) {
                  case UNCHANGED -> segment.text();
                  case REMOVED -> "[-" + segment.text() + "-]";
                  case ADDED -> "{+" + segment.text() + "+}";
                })
            .collect(Collectors.joining());
  }

  @Test
  void changedWordsAreMarkedWithinTheirLine() {
    assertEquals(
        "It is [-Siberia-]{+Wyoming+}.",
        format(TextDiff.between("It is Siberia.", "It is Wyoming.")));
  }

  @Test
  void addedAndRemovedLinesAreShownWithContext() {
    String before = "a\nb\nc\nd\ne\nf";
    assertEquals(
        "(1)b\n[-c-]\nd\n(1)f\n{+g+}", format(TextDiff.between(before, "a\nb\nd\ne\nf\ng")));
  }

  @Test
  void sameTextHasNoDiff() {
    assertTrue(TextDiff.between("one\ntwo", "one\ntwo").isEmpty());
    assertTrue(TextDiff.between("one\r\ntwo", "one\ntwo").isEmpty());
  }

  @Test
  @Timeout(120)
  void hugeDifferentTextsAreComparedInTime() {
    String before = numbers(0, 40_000, " ");
    String after = numbers(100_000, 140_000, " ");
    assertEquals(1, TextDiff.between(before, after).lines().size());
    assertEquals(
        40_000,
        TextDiff.between(numbers(0, 40_000, "\n"), numbers(100_000, 140_000, "\n")).lines().size());
  }

  private static String numbers(int from, int to, String separator) {
    return IntStream.range(from, to)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(separator));
  }
}
