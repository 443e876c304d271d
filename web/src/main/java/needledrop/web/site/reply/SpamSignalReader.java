package needledrop.web.site.reply;

import java.time.Duration;
import needledrop.journal.reply.FormTokens;
import needledrop.journal.reply.SpamSignals;
import needledrop.store.Ids.EntryId;
import needledrop.web.http.Form;

/**
 * Reads what the spam filter needs from a submitted reply form: validity of the form token, a trap
 * field, and the time of filling in.
 */
record SpamSignalReader(FormTokens formTokens) {
  private static final Duration MAX_FILL_TIME = Duration.ofDays(1);

  SpamSignals read(EntryId entry, Form form) {
    Long seconds = form.number("seconds");
    return new SpamSignals(
        formTokens.check(entry, form.get("stamp")),
        form.get("subject"),
        seconds == null ? null : Duration.ofSeconds(Math.min(seconds, MAX_FILL_TIME.toSeconds())));
  }
}
