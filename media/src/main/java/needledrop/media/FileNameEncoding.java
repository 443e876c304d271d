package needledrop.media;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import needledrop.message.Message;

/**
 * Converts between file names, which are bytes, and text. Java uses the encoding of the locale that
 * it was started in, and loses every byte that this encoding cannot represent.
 */
public final class FileNameEncoding {
  private FileNameEncoding() {}

  /**
   * Returns the path of this text; empty if the locale's encoding cannot represent some of its
   * characters.
   */
  public static Optional<Path> findPath(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Returns whether this path, converted to text and back, is still the same path. */
  public static boolean isRepresentable(Path path) {
    return findPath(path.toString()).filter(path::equals).isPresent();
  }

  /**
   * Returns a message about a file for which {@link #isRepresentable} is false or {@link #findPath}
   * is empty.
   */
  public static Message problemMessage(String name) {
    return isUtf8()
        ? Message.of("{file}: the file name is not valid UTF-8. Rename the file.", "file", name)
        : Message.of(
            "{file}: the file name has characters that this locale’s encoding, {encoding}, does not"
                + " support. Start the program with LC_ALL=C.UTF-8.",
            "file",
            name,
            "encoding",
            charsetName());
  }

  /** Returns whether file names are encoded as UTF-8. */
  public static boolean isUtf8() {
    return Charset.isSupported(charsetName())
        && Charset.forName(charsetName()).equals(StandardCharsets.UTF_8);
  }

  /** Returns the name of the encoding of file names. */
  public static String charsetName() {
    return System.getProperty("sun.jnu.encoding", "UTF-8");
  }
}
