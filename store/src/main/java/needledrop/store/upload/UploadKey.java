package needledrop.store.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifies an upload across interruptions: the same file, sent by the same member to the same
 * place, has the same key. Browsers tell no more of a file than this before they read it.
 *
 * @param owner the number of the member who uploads
 * @param place where the file goes, such as "songs"
 * @param name of the file
 * @param size in bytes
 * @param modified when the file was last changed, in milliseconds since 1970
 */
public record UploadKey(long owner, String place, String name, long size, long modified) {
  public UploadKey {
    if (size < 0) {
      throw new IllegalArgumentException("a file has no negative size");
    }
  }

  /** All file names of one member begin with this. */
  String prefix() {
    return owner + "-";
  }

  String fileName() {
    String text = String.join("\n", place, Long.toString(size), Long.toString(modified), name);
    return prefix() + HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8))) + ".part";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
