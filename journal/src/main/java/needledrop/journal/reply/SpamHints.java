package needledrop.journal.reply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What speaks for spam in a form: plain signs that anybody can check. They only ever hold a reply
 * back, and say why.
 */
record SpamHints(double score, List<String> reasons) {
  private static final double ENOUGH = 0.5;
  private static final int MANY_LINKS = 3;
  private static final Duration FAST = Duration.ofSeconds(3);
  private static final Pattern LINK =
      Pattern.compile("https?://|www\\.|\\[url|<a\\s", Pattern.CASE_INSENSITIVE);

  static SpamHints in(ReplyForm form) {
    List<String> reasons = new ArrayList<>();
    double innocence = 1;
    if (!form.manner().trap().isEmpty()) {
      reasons.add("It filled in a field that people do not see.");
      innocence *= 0.05;
    }
    Duration taken = form.manner().taken();
    if (taken != null && taken.compareTo(FAST) < 0) {
      reasons.add("It was sent within %d seconds.".formatted(FAST.toSeconds()));
      innocence *= 0.4;
    }
    long links = LINK.matcher(form.words()).results().limit(100).count();
    if (links >= MANY_LINKS) {
      reasons.add("It holds %d links.".formatted(links));
      innocence *= Math.max(0.1, 0.5 - 0.05 * (links - MANY_LINKS));
    }
    if (LINK.matcher(form.name()).find()) {
      reasons.add("Its name is a link.");
      innocence *= 0.4;
    }
    return new SpamHints(1 - innocence, reasons);
  }

  boolean enough() {
    return score >= ENOUGH;
  }

  /** Each reason a sentence in a line of its own. */
  String why() {
    return String.join("\n", reasons);
  }
}
