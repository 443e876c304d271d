package needledrop.journal.reply;

import java.time.Instant;
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

  public Sieve(Blocklist blocklist, Experience experience) {
    this.blocklist = blocklist;
    this.experience = experience;
  }

  /** Why the reply is held, as the standing it gets; nothing where the words are no reason to. */
  Optional<ReplyStanding> holds(ReplyForm form, Instant now) {
    return door(form, now)
        .or(() -> hints(form, now))
        .or(() -> blocklist.meets(form).map(why -> new ReplyStanding.Spam(now, 1, why)))
        .or(() -> experience(form, now));
  }

  private Optional<ReplyStanding> door(ReplyForm form, Instant now) {
    return switch (form.manner().stamp()) {
      case GOOD -> Optional.empty();
      case OLD ->
          Optional.of(
              new ReplyStanding.Waiting(
                  now, "The page it was sent from is older than two months."));
      case NONE ->
          Optional.of(
              new ReplyStanding.Spam(now, 1, "It was not sent from a page of the journal."));
    };
  }

  private Optional<ReplyStanding> hints(ReplyForm form, Instant now) {
    SpamHints hints = SpamHints.in(form);
    if (hints.reasons().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        hints.enough()
            ? new ReplyStanding.Spam(now, hints.score(), hints.why())
            : new ReplyStanding.Waiting(now, hints.why()));
  }

  private Optional<ReplyStanding> experience(ReplyForm form, Instant now) {
    return experience
        .weigh(new Message(form.name(), form.words()))
        .filter(weighed -> weighed.spam() >= DOUBT)
        .map(weighed ->
            weighed.isSpam()
                ? new ReplyStanding.Spam(now, weighed.spam(), why(weighed))
                : new ReplyStanding.Waiting(now, why(weighed)));
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
}
