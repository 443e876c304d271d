package needledrop.web.studio;

import org.jspecify.annotations.Nullable;

/**
 * What the studio says once, on the page after an act; and the address that takes the act back, if
 * one does.
 */
public record Said(String words, @Nullable String undo) {
  public static Said done(String words) {
    return new Said(words, null);
  }

  public static Said undoable(String words, String undo) {
    return new Said(words, undo);
  }
}
