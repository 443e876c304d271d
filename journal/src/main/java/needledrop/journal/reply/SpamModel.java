package needledrop.journal.reply;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import needledrop.journal.spam.Evaluation;
import needledrop.journal.spam.LabeledText;
import needledrop.journal.spam.PostedText;
import needledrop.journal.spam.SpamClassifier;
import needledrop.store.Database;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * Classifies replies as spam or not, with a classifier that it trains on the owner's decisions. It
 * is trained from the stored replies and not saved itself, so an erased reply has no influence.
 * With few decisions it does not classify.
 */
public final class SpamModel {
  private static final int MIN_DECISIONS = 20;
  private static final int MAX_EXAMPLES = 1_000;
  private static final double RETRAIN_FRACTION = 0.05;

  private final Database database;
  private final Executor executor;
  private final AtomicBoolean trainingQueued = new AtomicBoolean();
  private volatile @Nullable TrainedModel trained;

  /**
   * @param executor runs the training, which takes about a second
   */
  public SpamModel(Database database, Executor executor) {
    this.database = database;
    this.executor = executor;
  }

  /** The number of decisions of each kind. */
  public record LabelCounts(int good, int spam) {
    /** Returns how many more decisions are needed before training. */
    public int missing() {
      return Math.max(0, MIN_DECISIONS - good) + Math.max(0, MIN_DECISIONS - spam);
    }

    private boolean justifiesRetraining(LabelCounts current) {
      int changes = Math.abs(good - current.good) + Math.abs(spam - current.spam);
      return changes > RETRAIN_FRACTION * (current.good + current.spam);
    }
  }

  private record TrainedModel(LabelCounts counts, SpamClassifier classifier, double threshold) {}

  /**
   * The classification of a reply.
   *
   * @param probability of spam, 0 to 1
   * @param isSpam whether the probability is above the threshold
   * @param spamWords the words with the strongest evidence for spam
   */
  record SpamScore(double probability, boolean isSpam, List<String> spamWords) {}

  /**
   * Classifies a reply with the current model, and queues training if there are new decisions.
   * Empty if there is no model yet.
   */
  Optional<SpamScore> score(PostedText text) {
    queueTraining();
    return Optional.ofNullable(trained)
        .map(model -> {
          double probability = model.classifier().spamProbability(text);
          return new SpamScore(
              probability, probability >= model.threshold(), model.classifier().reasons(text));
        });
  }

  /** Queues training, unless it is queued already. */
  public void queueTraining() {
    if (trainingQueued.compareAndSet(false, true)) {
      executor.execute(this::train);
    }
  }

  private void train() {
    trainingQueued.set(false);
    LabelCounts labelCounts = labelCounts();
    TrainedModel current = trained;
    if (labelCounts.missing() > 0) {
      trained = null;
    } else if (current == null || labelCounts.justifiesRetraining(current.counts())) {
      List<LabeledText> examples = examples();
      trained =
          new TrainedModel(
              labelCounts, SpamClassifier.from(examples), Evaluation.threshold(examples));
    }
  }

  public LabelCounts labelCounts() {
    return new LabelCounts(count("good"), count("spam"));
  }

  private int count(String label) {
    return database.read(handle ->
        handle
            .createQuery("SELECT count(*) FROM reply WHERE taught = :label")
            .bind("label", label)
            .mapTo(Integer.class)
            .one());
  }

  /** Returns the latest examples of each kind. */
  private List<LabeledText> examples() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT name, words, taught FROM (
                  SELECT * FROM (SELECT * FROM reply WHERE taught = 'good'
                    ORDER BY since DESC, id DESC LIMIT :limit)
                  UNION ALL
                  SELECT * FROM (SELECT * FROM reply WHERE taught = 'spam'
                    ORDER BY since DESC, id DESC LIMIT :limit))
                ORDER BY since, id
                """)
            .bind("limit", MAX_EXAMPLES)
            .map(
                Row.mapper(row ->
                    new LabeledText(
                        new PostedText(row.text("name"), row.text("words")),
                        row.text("taught").equals("spam"))))
            .list());
  }
}
