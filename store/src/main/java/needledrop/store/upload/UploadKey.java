package needledrop.store.upload;

import needledrop.store.Sha256;

/**
 * The key by which an interrupted upload is found again: the same file, sent by the same member to
 * the same destination, has the same key. Browsers know no more of a file before they read it.
 *
 * @param owner the id of the member who uploads
 * @param place the destination of the file, such as "songs"
 * @param name the file name
 * @param size the size in bytes
 * @param modified the modification time in milliseconds since 1970
 */
public record UploadKey(long owner, String place, String name, long size, long modified) {
  public UploadKey {
    if (size < 0) {
      throw new IllegalArgumentException("a file has no negative size");
    }
  }

  /** Returns the prefix of all file names of the member. */
  String prefix() {
    return owner + "-";
  }

  String fileName() {
    String text = String.join("\n", place, Long.toString(size), Long.toString(modified), name);
    return prefix() + Sha256.hex(text) + ".part";
  }
}
