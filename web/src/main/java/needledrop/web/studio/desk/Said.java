package needledrop.web.studio.desk;

import needledrop.journal.member.Deed;
import org.jspecify.annotations.Nullable;

/**
 * What the studio says once, on the page after an act; and the address that takes the act back, if
 * one does.
 *
 * @param deed under what the audit log writes these words down, if it does
 */
public record Said(String words, @Nullable String undo, @Nullable Deed deed) {
  public static Said done(String words) {
    return new Said(words, null, null);
  }

  public static Said undoable(String words, String undo) {
    return new Said(words, undo, null);
  }

  /** The same, for the audit log as well. */
  public Said noted(Deed kind) {
    return new Said(words, undo, kind);
  }
}
