package needledrop.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EditPropertyTest {
  private static final int MAX_LIST_SIZE = 4;
  private static final int MAX_TEXT_LENGTH = 20;

  /** Shorter than any generated clip, so that each song and chapter starts within it. */
  private static final double MIN_CLIP_SECONDS = .5;

  @Provide
  static Arbitrary<Edit> edits() {
    return Combinators.combine(
            texts(),
            sides(),
            sides(),
            Arbitraries.doubles().between(1, 120),
            segments().list().ofMinSize(1).ofMaxSize(MAX_LIST_SIZE),
            songs().list().ofMaxSize(MAX_LIST_SIZE),
            Arbitraries.doubles().between(0, 4),
            chapters().list().ofMaxSize(MAX_LIST_SIZE))
        .as(Edit::new);
  }

  /** JSON of an edit with a stretch of it replaced. */
  @Provide
  static Arbitrary<String> damagedJson() {
    return Combinators.combine(
            edits().map(Edit::toJson),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 30),
            Arbitraries.strings().withChars("{}[]\",:0-1.eE\\n\\u").ofMaxLength(4))
        .as(EditPropertyTest::replace);
  }

  private static String replace(String json, double position, int length, String replacement) {
    int from = (int) (position * json.length());
    int to = Math.min(json.length(), from + length);
    return json.substring(0, from) + replacement + json.substring(to);
  }

  @Property(seed = "1985")
  void editSurvivesAJsonRoundTrip(@ForAll("edits") Edit edit) {
    assertEquals(edit, Edit.parse(edit.toJson()));
  }

  @Property(seed = "1985", tries = 300)
  void damagedJsonIsAnEditOrIsRejected(@ForAll("damagedJson") String json) {
    assertParsedOrRejected(json);
  }

  @Property(seed = "1985")
  void anyTextIsRejectedWithAProblem(@ForAll String text) {
    assertParsedOrRejected(text);
  }

  private static void assertParsedOrRejected(String json) {
    try {
      Edit edit = Edit.parse(json);
      assertEquals(edit, Edit.parse(edit.toJson()));
    } catch (EditException rejected) {
      assertFalse(rejected.problems().isEmpty(), json);
      assertFalse(rejected.problems().stream().anyMatch(String::isBlank), json);
    }
  }

  private static Arbitrary<Integer> sides() {
    return Arbitraries.integers().between(8, 2048).map(half -> 2 * half);
  }

  private static Arbitrary<Edit.Segment> segments() {
    return Combinators.combine(
            names(),
            Arbitraries.doubles().between(0, 1000),
            Arbitraries.doubles().between(MIN_CLIP_SECONDS, 1000),
            names().injectNull(.3))
        .as((footage, in, length, title) -> new Edit.Segment(footage, in, in + length, title));
  }

  private static Arbitrary<Edit.Music> songs() {
    return Combinators.combine(
            names(),
            starts(),
            Arbitraries.doubles().between(0, 1000),
            Arbitraries.doubles().between(.1, 1000).injectNull(.3),
            Arbitraries.doubles().between(0, 30),
            Arbitraries.doubles().between(-60, 24))
        .as(Edit.Music::new);
  }

  private static Arbitrary<Edit.Chapter> chapters() {
    return Combinators.combine(starts(), names()).as(Edit.Chapter::new);
  }

  private static Arbitrary<Double> starts() {
    return Arbitraries.doubles().between(0, MIN_CLIP_SECONDS / 2);
  }

  private static Arbitrary<String> names() {
    return texts().map(text -> "a" + text);
  }

  /** Surrogates without their pair cannot be written as UTF-8. */
  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .all()
        .ofMaxLength(MAX_TEXT_LENGTH)
        .filter(text -> text.chars().noneMatch(letter -> Character.isSurrogate((char) letter)));
  }
}
