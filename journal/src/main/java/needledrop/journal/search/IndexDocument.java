package needledrop.journal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing as it stands in the index.
 *
 * @param title what it is called; may be empty
 * @param isPublic whether strangers may find it
 */
record IndexDocument(
    HitKind kind,
    long id,
    String title,
    String text,
    boolean isPublic,
    List<Long> themes,
    @Nullable Long film,
    @Nullable Integer year) {

  static IndexDocument of(HitKind hitKind, long id, String title, String text, boolean open) {
    return new IndexDocument(hitKind, id, title, text, open, List.of(), null, null);
  }
}
