package needledrop.journal.reply;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import needledrop.journal.spam.Example;
import needledrop.journal.spam.Message;
import needledrop.journal.spam.Scale;
import needledrop.journal.spam.Trial;
import needledrop.store.Database;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * What the owner's decisions taught so far. It is learned anew from the replies themselves, and
 * kept nowhere else: a reply that is erased has taught nothing. With few decisions it says nothing.
 */
public final class Experience {
  private static final int FEWEST = 20;
  private static final int MOST = 1_000;
  private static final double WORTH_LEARNING = 0.05;

  private final Database database;
  private final Executor learners;
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile @Nullable Taught taught;

  /**
   * What there is to learn is learned by somebody else, since that takes a second.
   *
   * @param learners who does
   */
  public Experience(Database database, Executor learners) {
    this.database = database;
    this.learners = learners;
  }

  /** How many decisions of each kind there are. */
  public record Lessons(int good, int spam) {
    /** How many more it takes before they tell anything. */
    public int missing() {
      return Math.max(0, FEWEST - good) + Math.max(0, FEWEST - spam);
    }

    private boolean worthMoreThan(Lessons before) {
      int news = Math.abs(good - before.good) + Math.abs(spam - before.spam);
      return news > WORTH_LEARNING * (before.good + before.spam);
    }
  }

  private record Taught(Lessons by, Scale scale, double threshold) {}

  /**
   * What the scale says of a message.
   *
   * @param spam how sure it is, 0 to 1
   * @param isSpam whether that is sure enough
   * @param words that speak most for spam
   */
  record Weighed(double spam, boolean isSpam, List<String> words) {}

  /** Weighs by what is learned already, and has somebody see whether there is more to learn. */
  Optional<Weighed> weigh(Message message) {
    look();
    return Optional.ofNullable(taught)
        .map(known -> {
          double spam = known.scale().spam(message);
          return new Weighed(spam, spam >= known.threshold(), known.scale().reasons(message));
        });
  }

  /** Has somebody see whether there is something to learn; many calls at once are one. */
  public void look() {
    if (looking.compareAndSet(false, true)) {
      learners.execute(this::learn);
    }
  }

  private void learn() {
    looking.set(false);
    Lessons lessons = lessons();
    Taught before = taught;
    if (lessons.missing() > 0) {
      taught = null;
    } else if (before == null || lessons.worthMoreThan(before.by())) {
      List<Example> examples = examples();
      taught = new Taught(lessons, Scale.from(examples), Trial.threshold(examples));
    }
  }

  public Lessons lessons() {
    return new Lessons(count("good"), count("spam"));
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
  private List<Example> examples() {
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
            .bind("most", MOST)
            .map(
                Row.mapper(row ->
                    new Example(
                        new Message(row.text("name"), row.text("words")),
                        row.text("taught").equals("spam"))))
            .list());
  }
}
