package needledrop.journal.reply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import needledrop.message.Message;

/**
 * What speaks for spam in a form: plain signs that anybody can check. They only ever hold a reply
 * back, and say why.
 */
record SpamHeuristics(double score, List<Message> reasons) {
  private static final double SPAM_THRESHOLD = 0.5;
  private static final int MIN_SUSPICIOUS_LINKS = 3;
  private static final Duration MIN_FILL_TIME = Duration.ofSeconds(3);
  private static final Pattern LINK =
      Pattern.compile("https?://|www\\.|\\[url|<a\\s", Pattern.CASE_INSENSITIVE);

  static SpamHeuristics of(ReplyForm form) {
    List<Message> reasons = new ArrayList<>();
    double innocence = 1;
    if (!form.signals().honeypot().isEmpty()) {
      reasons.add(Message.of("It filled in a field that people cannot see."));
      innocence *= 0.05;
    }
    Duration taken = form.signals().fillTime();
    if (taken != null && taken.compareTo(MIN_FILL_TIME) < 0) {
      reasons.add(
          Message.of("It was sent within {count} seconds.", "count", MIN_FILL_TIME.toSeconds()));
      innocence *= 0.4;
    }
    long links = LINK.matcher(form.text()).results().limit(100).count();
    if (links >= MIN_SUSPICIOUS_LINKS) {
      reasons.add(
          Message.of("It contains {count, plural, one {# link} other {# links}}.", "count", links));
      innocence *= Math.max(0.1, 0.5 - 0.05 * (links - MIN_SUSPICIOUS_LINKS));
    }
    if (LINK.matcher(form.name()).find()) {
      reasons.add(Message.of("Its name is a link."));
      innocence *= 0.4;
    }
    return new SpamHeuristics(1 - innocence, reasons);
  }

  boolean isSpam() {
    return score >= SPAM_THRESHOLD;
  }
}
