package needledrop.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EditTest {
  @Test
  void onlySegmentsAreRequired() {
    Edit edit = Edit.parse("{\"segments\":[{\"footage\":\"a.mp4\",\"out\":5}]}");
    assertEquals(1280, edit.width());
    assertEquals(25, edit.fps());
    assertEquals(1, edit.footageVolume(), "without music the footage is heard");
    assertNull(edit.segments().getFirst().title());
  }

  @Test
  void editSurvivesAJsonRoundTrip() {
    Edit edit =
        new Edit(
            "A \"title\"",
            640,
            360,
            23.976,
            List.of(new Edit.Segment("a.mp4", 1.25, 3.5, "One"), new Edit.Segment("b", 0, 9, null)),
            List.of(
                new Edit.Music("s.ogg", 0, 12, 4.5, 1, -3),
                new Edit.Music("t.ogg", 4.5, 0, null, 2, 0)),
            .25,
            List.of(new Edit.Chapter(1, "Farm")));
    assertEquals(edit, Edit.parse(edit.toJson()));
  }

  /**
   * Each line that starts with a brace is an edit; the lines below it are its expected problems.
   */
  @TestFactory
  Iterator<DynamicTest> everyProblemIsReported() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String block : read("mistakes.txt").strip().split("\n\n", -1)) {
      List<String> lines = block.lines().toList();
      List<String> expected = lines.subList(1, lines.size());
      tests.add(
          DynamicTest.dynamicTest(
              lines.getFirst(),
              () -> {
                EditException failure =
                    assertThrows(EditException.class, () -> Edit.parse(lines.getFirst()));
                assertEquals(expected, failure.problems());
              }));
    }
    return tests.iterator();
  }

  private static String read(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(EditTest.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void invalidJsonIsReportedWithLineAndColumn() {
    EditException failure =
        assertThrows(EditException.class, () -> Edit.parse("{\n\"segments\": [,]}"));
    assertTrue(
        failure.problems().getFirst().startsWith("line 2, column"), failure.problems().getFirst());
  }

  @Test
  void deeplyNestedJsonIsRejectedQuickly() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> assertThrows(EditException.class, () -> Edit.parse("[".repeat(1_000_000))));
  }
}
