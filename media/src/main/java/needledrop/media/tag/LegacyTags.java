package needledrop.media.tag;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import needledrop.media.ControlCharacters;

/**
 * The ID3 tags of a music file of which at least one does not declare its text encoding; they can
 * be decoded again with another encoding.
 */
public final class LegacyTags {
  private final Map<String, String> guessedTags;
  private final Map<String, byte[]> undeclaredBytes;

  private LegacyTags(Map<String, String> guessedTags, Map<String, byte[]> undeclared) {
    this.guessedTags = Map.copyOf(guessedTags);
    this.undeclaredBytes = Map.copyOf(undeclared);
  }

  /** Reads the tags of a file; empty if the encoding of every tag is known. */
  public static Optional<LegacyTags> read(Path file) throws IOException {
    Map<String, String> guessedTags = new HashMap<>();
    Map<String, byte[]> undeclared = new HashMap<>();
    try (FileChannel channel = FileChannel.open(file)) {
      Optional<Id3v1> id3v1 = Id3v1.read(channel);
      id3v1.ifPresent(tag -> tag.tags().forEach((name, text) -> put(guessedTags, name, text)));
      id3v1.ifPresent(tag -> undeclared.putAll(tag.fields()));
      Map<String, String> id3v2 = Id3v2.read(channel);
      undeclared.keySet().removeAll(id3v2.keySet());
      id3v2.forEach((name, text) -> put(guessedTags, name, text));
      undeclared.putAll(Id3v2.readLatin1Bytes(channel));
    }
    undeclared.values().removeIf(CharsetDetector::isUtf8);
    return undeclared.isEmpty()
        ? Optional.empty()
        : Optional.of(new LegacyTags(guessedTags, undeclared));
  }

  /** Returns all tags, decoded with the guessed encoding. */
  public Map<String, String> guessedTags() {
    return guessedTags;
  }

  /** Returns all tags, decoded with this encoding; empty if it cannot decode some of the bytes. */
  public Optional<Map<String, String>> decode(Charset charset) {
    Map<String, String> tags = new HashMap<>(guessedTags);
    try {
      for (Map.Entry<String, byte[]> tag : undeclaredBytes.entrySet()) {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(tag.getValue())).toString();
        put(tags, tag.getKey(), Id3v2.joinValues(text));
      }
      return Optional.of(tags);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static void put(Map<String, String> tags, String name, String text) {
    String cleaned = ControlCharacters.remove(text);
    if (!cleaned.isEmpty()) {
      tags.put(name, cleaned);
    }
  }
}
