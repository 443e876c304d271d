package needledrop.journal.writing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one open editor and was not saved.
 *
 * @param sheet the editor's own name: two tabs have two
 * @param entry none for an entry that was never saved
 * @param version of the entry, on which it rests
 * @param fields what was typed, as a form sends it
 */
public record WorkingCopy(
    MemberId member,
    String sheet,
    @Nullable EntryId entry,
    int version,
    Map<String, List<String>> fields,
    Instant kept) {
  private static final int MOST_LETTERS = 1_000_000;

  public WorkingCopy {
    fields = Map.copyOf(fields);
    if (!sheet.matches("[A-Za-z0-9_-]{16,40}")) {
      throw new IllegalArgumentException("No editor has this name.");
    }
    if (letters(fields) > MOST_LETTERS) {
      throw new IllegalArgumentException("This is too long to be kept.");
    }
  }

  private static long letters(Map<String, List<String>> fields) {
    return fields.values().stream().flatMap(List::stream).mapToLong(String::length).sum();
  }

  public String first(String field) {
    return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
  }
}
