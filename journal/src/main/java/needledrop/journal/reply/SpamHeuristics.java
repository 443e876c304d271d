package needledrop.journal.reply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import needledrop.message.Message;

/**
 * Scores a submitted reply form by simple rules, such as many links or too little time to fill it
 * in, with the reasons. They only hold a reply for moderation.
 */
record SpamHeuristics(double score, List<Message> reasons) {
  private static final double SPAM_THRESHOLD = 0.5;
  private static final int MIN_SUSPICIOUS_LINKS = 3;
  private static final Duration MIN_FILL_TIME = Duration.ofSeconds(3);
  private static final Pattern LINK =
      Pattern.compile("https?://|www\\.|\\[url|<a\\s", Pattern.CASE_INSENSITIVE);

  static SpamHeuristics of(ReplyForm form) {
    List<Message> reasons = new ArrayList<>();
    double goodProbability = 1;
    if (!form.signals().honeypot().isEmpty()) {
      reasons.add(Message.of("A field that people cannot see was filled in."));
      goodProbability *= 0.05;
    }
    Duration fillTime = form.signals().fillTime();
    if (fillTime != null && fillTime.compareTo(MIN_FILL_TIME) < 0) {
      reasons.add(
          Message.of(
              "It was sent less than {count} seconds after the page was opened.",
              "count",
              MIN_FILL_TIME.toSeconds()));
      goodProbability *= 0.4;
    }
    long links = LINK.matcher(form.text()).results().limit(100).count();
    if (links >= MIN_SUSPICIOUS_LINKS) {
      reasons.add(
          Message.of("It contains {count, plural, one {# link} other {# links}}.", "count", links));
      goodProbability *= Math.max(0.1, 0.5 - 0.05 * (links - MIN_SUSPICIOUS_LINKS));
    }
    if (LINK.matcher(form.name()).find()) {
      reasons.add(Message.of("Its name is a link."));
      goodProbability *= 0.4;
    }
    return new SpamHeuristics(1 - goodProbability, reasons);
  }

  boolean isSpam() {
    return score >= SPAM_THRESHOLD;
  }
}
