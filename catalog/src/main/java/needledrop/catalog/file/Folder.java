package needledrop.catalog.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import needledrop.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A folder on the disk whose songs or footage belong to the library without being copied.
 *
 * @param suspended whether it came with a restored backup and was not confirmed since; nothing in
 *     it is read until then
 * @param skippedFiles what the last scan could not take, each file with its reason
 * @param lastScan when the last scan ended, well or not; null if there was none
 */
public record Folder(
    Path path,
    Kind kind,
    ProcessingStatus scanStatus,
    boolean suspended,
    List<Message> skippedFiles,
    @Nullable Instant lastScan) {
  /** What is looked for in it. */
  public enum Kind {
    SONGS,
    FOOTAGE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
