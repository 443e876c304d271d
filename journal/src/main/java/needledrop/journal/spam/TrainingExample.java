package needledrop.journal.spam;

import java.util.List;

/**
 * One labeled example for the training of the spam classifier.
 *
 * @param features where its {@link Features} are, without repeats
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, seen by this package alone
record TrainingExample(int[] features, boolean spam) {

  static List<TrainingExample> of(List<LabeledText> examples) {
    return examples.parallelStream()
        .map(each -> new TrainingExample(Features.of(each.text()).indices(), each.spam()))
        .toList();
  }
}
