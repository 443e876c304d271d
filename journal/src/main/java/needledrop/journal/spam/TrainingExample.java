package needledrop.journal.spam;

import java.util.List;

/**
 * One labeled example for training the spam classifier.
 *
 * @param features the indices of its {@link Features}, without duplicates
 */
@SuppressWarnings("ArrayRecordComponent") // an array for speed, used only in this package
record TrainingExample(int[] features, boolean spam) {

  static List<TrainingExample> of(List<LabeledText> examples) {
    return examples.parallelStream()
        .map(example -> new TrainingExample(Features.of(example.text()).indices(), example.spam()))
        .toList();
  }
}
