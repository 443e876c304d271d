package needledrop.web.studio.desk;

import needledrop.journal.member.AuditEvent;
import needledrop.web.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What the studio says once, on the page after an act; and the address that takes the act back, if
 * one does.
 *
 * @param refused whether the act was not done, and the words say why
 * @param deed under what the audit log writes these words down, if it does
 */
public record Said(
    Phrase words, boolean refused, @Nullable String undo, @Nullable AuditEvent deed) {
  public static Said done(String english, Object... values) {
    return done(Phrase.of(english, values));
  }

  public static Said done(Phrase words) {
    return new Said(words, false, null, null);
  }

  public static Said refused(String english, Object... values) {
    return new Said(Phrase.of(english, values), true, null, null);
  }

  /** The same, which a form sent to this address takes back. */
  public Said undoneAt(String address) {
    return new Said(words, refused, address, deed);
  }

  /** The same, for the audit log as well. */
  public Said noted(AuditEvent kind) {
    return new Said(words, refused, undo, kind);
  }
}
