package needledrop.media.tag;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import needledrop.media.ControlCharacters;

/** Corrects the ID3 tags that ffmpeg read with the wrong encoding or truncated to one value. */
public final class Id3Tags {
  private static final String REPLACEMENT_CHARACTER = "\uFFFD";
  private static final String VALUE_SEPARATOR = "; ";

  private Id3Tags() {}

  /**
   * Returns the tags with the characters and values that ffmpeg lost. The tags of a file without
   * ID3 or one that cannot be read are returned unchanged.
   */
  public static Map<String, String> correct(Path file, Map<String, String> tags) {
    Map<String, String> corrected = new HashMap<>(tags);
    try (FileChannel channel = FileChannel.open(file)) {
      Id3v2.read(channel).forEach((name, text) -> correctTag(corrected, name, text));
      if (corrected.values().stream().anyMatch(text -> text.contains(REPLACEMENT_CHARACTER))) {
        Id3v1.read(channel)
            .ifPresent(
                tag -> tag.tags().forEach((name, text) -> replaceLost(corrected, name, text)));
      }
    } catch (IOException e) {
      return tags;
    }
    return corrected;
  }

  private static void correctTag(Map<String, String> tags, String name, String text) {
    String cleaned = ControlCharacters.remove(text);
    String read = tags.getOrDefault(name, "");
    if (!cleaned.isEmpty()
        && (cleaned.contains(VALUE_SEPARATOR) || differsInLetters(read, cleaned))) {
      tags.put(name, cleaned);
    }
  }

  /** Returns whether ffmpeg decoded another encoding as Latin-1. */
  private static boolean differsInLetters(String read, String cleaned) {
    return !read.equals(cleaned) && cleaned.chars().anyMatch(character -> character > 0xFF);
  }

  private static void replaceLost(Map<String, String> tags, String name, String text) {
    if (tags.getOrDefault(name, "").contains(REPLACEMENT_CHARACTER)) {
      tags.put(name, ControlCharacters.remove(text));
    }
  }
}
