package needledrop.journal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts and fields of one search result, as written to the search index.
 *
 * @param title may be empty
 * @param isPublic whether readers who are not signed in may find it
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

  static IndexDocument of(HitKind hitKind, long id, String title, String text, boolean isPublic) {
    return new IndexDocument(hitKind, id, title, text, isPublic, List.of(), null, null);
  }
}
