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
 * What the owner's decisions taught so far. It is learned anew from the replies themselves, and
 * kept nowhere else: a reply that is erased has taught nothing. With few decisions it says nothing.
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
   * What there is to learn is learned by somebody else, since that takes a second.
   *
   * @param learners who does
   */
  public SpamModel(Database database, Executor learners) {
    this.database = database;
    this.executor = learners;
  }

  /** How many decisions of each kind there are. */
  public record LabelCounts(int good, int spam) {
    /** How many more it takes before they tell anything. */
    public int missing() {
      return Math.max(0, MIN_DECISIONS - good) + Math.max(0, MIN_DECISIONS - spam);
    }

    private boolean justifiesRetraining(LabelCounts before) {
      int news = Math.abs(good - before.good) + Math.abs(spam - before.spam);
      return news > RETRAIN_FRACTION * (before.good + before.spam);
    }
  }

  private record TrainedModel(LabelCounts counts, SpamClassifier classifier, double threshold) {}

  /**
   * The classification of a message.
   *
   * @param probability how sure it is, 0 to 1
   * @param isSpam whether that is sure enough
   * @param spamWords that speak most for spam
   */
  record SpamScore(double probability, boolean isSpam, List<String> spamWords) {}

  /** Weighs by what is learned already, and has somebody see whether there is more to learn. */
  Optional<SpamScore> score(PostedText message) {
    queueTraining();
    return Optional.ofNullable(trained)
        .map(known -> {
          double spam = known.classifier().spamProbability(message);
          return new SpamScore(
              spam, spam >= known.threshold(), known.classifier().reasons(message));
        });
  }

  /** Has somebody see whether there is something to learn; many calls at once are one. */
  public void queueTraining() {
    if (trainingQueued.compareAndSet(false, true)) {
      executor.execute(this::train);
    }
  }

  private void train() {
    trainingQueued.set(false);
    LabelCounts labelCounts = labelCounts();
    TrainedModel before = trained;
    if (labelCounts.missing() > 0) {
      trained = null;
    } else if (before == null || labelCounts.justifiesRetraining(before.counts())) {
      List<LabeledText> examples = examples();
      trained =
          new TrainedModel(
              labelCounts, SpamClassifier.from(examples), Evaluation.threshold(examples));
    }
  }

  public LabelCounts labelCounts() {
    return new LabelCounts(count("good"), count("spam"));
  }

  private int count(String taught) {
    return database.read(handle ->
        handle
            .createQuery("SELECT count(*) FROM reply WHERE taught = :taught")
            .bind("taught", taught)
            .mapTo(Integer.class)
            .one());
  }

  /** The latest of each kind. */
  private List<LabeledText> examples() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT name, words, taught FROM (
                  SELECT * FROM (SELECT * FROM reply WHERE taught = 'good'
                    ORDER BY since DESC, id DESC LIMIT :most)
                  UNION ALL
                  SELECT * FROM (SELECT * FROM reply WHERE taught = 'spam'
                    ORDER BY since DESC, id DESC LIMIT :most))
                ORDER BY since, id
                """)
            .bind("most", MAX_EXAMPLES)
            .map(
                Row.mapper(row ->
                    new LabeledText(
                        new PostedText(row.text("name"), row.text("words")),
                        row.text("taught").equals("spam"))))
            .list());
  }
}
