package needledrop.journal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing as it stands in the index.
 *
 * @param title what it is called; may be empty
 * @param open whether strangers may find it
 */
record Leaf(
    Kind kind,
    long id,
    String title,
    String text,
    boolean open,
    List<Long> themes,
    @Nullable Long film,
    @Nullable Integer year) {

  static Leaf plain(Kind kind, long id, String title, String text, boolean open) {
    return new Leaf(kind, id, title, text, open, List.of(), null, null);
  }
}
