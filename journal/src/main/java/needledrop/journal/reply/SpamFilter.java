package needledrop.journal.reply;

import java.time.Instant;
import java.util.Optional;
import needledrop.journal.spam.PostedText;
import needledrop.message.Message;

/**
 * The checks that a new reply passes, in this order: form token, honeypot, blocklist, spam model,
 * and whether its author is known. The rate per client is limited before. Nothing is dropped: a
 * held reply is in a moderation queue, with the reason.
 */
public final class SpamFilter {
  private static final double HOLD_THRESHOLD = 0.5;

  private final Blocklist blocklist;
  private final SpamModel spamModel;

  public SpamFilter(Blocklist blocklist, SpamModel spamModel) {
    this.blocklist = blocklist;
    this.spamModel = spamModel;
  }

  /**
   * Returns the status of a reply that is held, with the reason; empty if there is no reason to
   * hold it.
   */
  Optional<ReplyStatus> check(ReplyForm form, Instant now) {
    return checkFormToken(form, now)
        .or(() -> checkHeuristics(form, now))
        .or(() -> blocklist.match(form).map(reason -> ReplyStatus.spam(now, 1, reason)))
        .or(() -> spamModel(form, now));
  }

  private Optional<ReplyStatus> checkFormToken(ReplyForm form, Instant now) {
    return switch (form.signals().tokenValidity()) {
      case VALID -> Optional.empty();
      case EXPIRED ->
          Optional.of(
              ReplyStatus.waiting(
                  now,
                  Message.of(
                      "The reply form was opened more than two months before the reply was sent.")));
      case INVALID ->
          Optional.of(
              ReplyStatus.spam(now, 1, Message.of("It was not sent from a page of the journal.")));
    };
  }

  private Optional<ReplyStatus> checkHeuristics(ReplyForm form, Instant now) {
    SpamHeuristics heuristics = SpamHeuristics.of(form);
    if (heuristics.reasons().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        heuristics.isSpam()
            ? new ReplyStatus.Spam(now, heuristics.score(), heuristics.reasons())
            : new ReplyStatus.Waiting(now, heuristics.reasons()));
  }

  private Optional<ReplyStatus> spamModel(ReplyForm form, Instant now) {
    return spamModel
        .score(new PostedText(form.name(), form.text()))
        .filter(spamScore -> spamScore.probability() >= HOLD_THRESHOLD)
        .map(spamScore ->
            spamScore.isSpam()
                ? ReplyStatus.spam(now, spamScore.probability(), reason(spamScore))
                : ReplyStatus.waiting(now, reason(spamScore)));
  }

  private static Message reason(SpamModel.SpamScore spamScore) {
    if (spamScore.spamWords().isEmpty()) {
      return Message.of(
          spamScore.isSpam()
              ? "It is similar to replies that you marked as spam."
              : "It is somewhat similar to replies that you marked as spam.");
    }
    String template =
        spamScore.isSpam()
            ? "It is similar to replies that you marked as spam: “{word}”."
            : "It is somewhat similar to replies that you marked as spam: “{word}”.";
    return Message.of(template, "word", String.join("”, “", spamScore.spamWords()));
  }
}
