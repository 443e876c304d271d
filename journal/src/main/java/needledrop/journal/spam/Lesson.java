package needledrop.journal.spam;

import java.util.List;

/**
 * An example as the scale learns from it.
 *
 * @param places where its {@link Traits} are, without repeats
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, seen by this package alone
record Lesson(int[] places, boolean spam) {

  static List<Lesson> of(List<Example> examples) {
    return examples.parallelStream()
        .map(each -> new Lesson(Traits.of(each.message()).places(), each.spam()))
        .toList();
  }
}
