package needledrop.journal.editor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import needledrop.message.InvalidInputException;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * The unsaved form content of one open entry editor, as stored on the server.
 *
 * @param editorId identifies the editor; two tabs have two
 * @param entry null for an entry that was never saved
 * @param version the version of the entry that the copy is based on
 * @param fields the values of the form
 */
public record WorkingCopy(
    MemberId member,
    String editorId,
    @Nullable EntryId entry,
    int version,
    Map<String, List<String>> fields,
    Instant saved) {
  private static final int MAX_LENGTH = 1_000_000;

  public WorkingCopy {
    fields = Map.copyOf(fields);
    if (!editorId.matches("[A-Za-z0-9_-]{16,40}")) {
      throw new InvalidInputException("Unknown editor.");
    }
    if (totalLength(fields) > MAX_LENGTH) {
      throw new InvalidInputException("This is too long to be saved.");
    }
  }

  private static long totalLength(Map<String, List<String>> fields) {
    return fields.values().stream().flatMap(List::stream).mapToLong(String::length).sum();
  }

  public String first(String field) {
    return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
  }
}
