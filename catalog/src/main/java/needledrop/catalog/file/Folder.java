package needledrop.catalog.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import needledrop.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A watched folder on the disk, whose songs or footage are in the library without being copied.
 *
 * @param suspended whether it came with a restored backup and was not confirmed yet; until then
 *     nothing in it is read
 * @param skippedFiles the reason for each file that the last scan could not add
 * @param lastScan when the last scan succeeded or failed; null if there was none
 */
public record Folder(
    Path path,
    Kind kind,
    ProcessingStatus scanStatus,
    boolean suspended,
    List<Message> skippedFiles,
    @Nullable Instant lastScan) {
  /** The kind of media that a folder is scanned for. */
  public enum Kind {
    SONGS,
    FOOTAGE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }
}
