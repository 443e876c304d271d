package needledrop.journal.reply;

import java.time.InstantSource;
import java.util.Optional;
import needledrop.journal.spam.Message;

/**
 * What a reply passes on its way to the page, in this order: the stamp of the page it came from,
 * the traps, the blocklist, what the owner's decisions taught, and whether its writer is known. How
 * many come from one place is counted before, at the door. Nothing falls through: what is held lies
 * on a pile, and says why.
 */
public final class Sieve {
  private static final double DOUBT = 0.5;

  private final Blocklist blocklist;
  private final Experience experience;
  private final InstantSource clock;

  public Sieve(Blocklist blocklist, Experience experience, InstantSource clock) {
    this.blocklist = blocklist;
    this.experience = experience;
    this.clock = clock;
  }

  /** Why the reply is held, as the standing it gets; nothing where the words are no reason to. */
  Optional<ReplyStanding> holds(ReplyForm form) {
    return door(form)
        .or(() -> hints(form))
        .or(() -> blocklist.meets(form).map(why -> spam(1, why)))
        .or(() -> experience(form));
  }

  private Optional<ReplyStanding> door(ReplyForm form) {
    return switch (form.manner().stamp()) {
      case GOOD -> Optional.empty();
      case OLD -> Optional.of(waiting("The page it was sent from is older than two months."));
      case NONE -> Optional.of(spam(1, "It was not sent from a page of the journal."));
    };
  }

  private Optional<ReplyStanding> hints(ReplyForm form) {
    SpamHints hints = SpamHints.in(form);
    if (hints.reasons().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(hints.enough() ? spam(hints.score(), hints.why()) : waiting(hints.why()));
  }

  private Optional<ReplyStanding> experience(ReplyForm form) {
    return experience
        .weigh(new Message(form.name(), form.words()))
        .filter(weighed -> weighed.spam() >= DOUBT)
        .map(weighed ->
            weighed.isSpam() ? spam(weighed.spam(), why(weighed)) : waiting(why(weighed)));
  }

  private static String why(Experience.Weighed weighed) {
    if (weighed.words().isEmpty()) {
      return weighed.isSpam()
          ? "It reads like what you called spam."
          : "It reads a little like what you called spam.";
    }
    String like =
        weighed.isSpam()
            ? "It reads like what you called spam: “%s”."
            : "It reads a little like what you called spam: “%s”.";
    return like.formatted(String.join("”, “", weighed.words()));
  }

  private ReplyStanding waiting(String why) {
    return new ReplyStanding.Waiting(clock.instant(), why);
  }

  private ReplyStanding spam(double score, String why) {
    return new ReplyStanding.Spam(clock.instant(), score, why);
  }
}
