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

/** The ID3 tags of a file, of which some are bytes in an encoding that nothing names. */
public final class LegacyTags {
  private final Map<String, String> guessedTags;
  private final Map<String, byte[]> undeclaredBytes;

  private LegacyTags(Map<String, String> guessed, Map<String, byte[]> unnamed) {
    this.guessedTags = Map.copyOf(guessed);
    this.undeclaredBytes = Map.copyOf(unnamed);
  }

  /** Reads them; empty if the encoding of every tag is known. */
  public static Optional<LegacyTags> read(Path file) throws IOException {
    Map<String, String> guessed = new HashMap<>();
    Map<String, byte[]> unnamed = new HashMap<>();
    try (FileChannel channel = FileChannel.open(file)) {
      Optional<Id3v1> last = Id3v1.read(channel);
      last.ifPresent(tag -> tag.tags().forEach((name, text) -> put(guessed, name, text)));
      last.ifPresent(tag -> unnamed.putAll(tag.fields()));
      Map<String, String> first = Id3v2.read(channel);
      unnamed.keySet().removeAll(first.keySet());
      first.forEach((name, text) -> put(guessed, name, text));
      unnamed.putAll(Id3v2.readLatin1Bytes(channel));
    }
    unnamed.values().removeIf(CharsetDetector::isUtf8);
    return unnamed.isEmpty() ? Optional.empty() : Optional.of(new LegacyTags(guessed, unnamed));
  }

  /** All tags, with the encoding guessed. */
  public Map<String, String> guessedTags() {
    return guessedTags;
  }

  /** All tags, with this encoding; empty if it has no letters for some of the bytes. */
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
    String plain = ControlCharacters.remove(text);
    if (!plain.isEmpty()) {
      tags.put(name, plain);
    }
  }
}
