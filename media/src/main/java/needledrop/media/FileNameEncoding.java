package needledrop.media;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import needledrop.message.Message;

/**
 * Conversion between file names, which are bytes, and text. Java uses the encoding of the locale
 * that it was started in, and loses every byte that this encoding does not know.
 */
public final class FileNameEncoding {
  private FileNameEncoding() {}

  /** The path of a text; empty if this locale's encoding has no bytes for some of its letters. */
  public static Optional<Path> findPath(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether the text of this path leads back to the same file. */
  public static boolean isRepresentable(Path path) {
    return findPath(path.toString()).filter(path::equals).isPresent();
  }

  /**
   * A sentence about a file whose name {@link #isRepresentable} refuses, or that has no {@link
   * #findPath}.
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

  public static boolean isUtf8() {
    return Charset.isSupported(charsetName())
        && Charset.forName(charsetName()).equals(StandardCharsets.UTF_8);
  }

  /** The name of the encoding of file names. */
  public static String charsetName() {
    return System.getProperty("sun.jnu.encoding", "UTF-8");
  }
}
