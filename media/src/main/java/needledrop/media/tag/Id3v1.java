package needledrop.media.tag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ID3v1 tag in the last 128 bytes of an MP3 file: fields of fixed length in an undeclared
 * encoding.
 */
final class Id3v1 {
  private static final int TAG_BYTES = 128;
  private static final int FIELD_BYTES = 30;

  private final byte[] title;
  private final byte[] artist;
  private final byte[] album;

  private Id3v1(byte[] tag) {
    this.title = field(tag, 3);
    this.artist = field(tag, 33);
    this.album = field(tag, 63);
  }

  /** Returns the tag of a file; empty if there is none. */
  static Optional<Id3v1> read(FileChannel file) throws IOException {
    if (file.size() < TAG_BYTES) {
      return Optional.empty();
    }
    byte[] tag = new byte[TAG_BYTES];
    file.read(ByteBuffer.wrap(tag), file.size() - TAG_BYTES);
    return new String(tag, 0, 3, StandardCharsets.ISO_8859_1).equals("TAG")
        ? Optional.of(new Id3v1(tag))
        : Optional.empty();
  }

  private static byte[] field(byte[] tag, int from) {
    int end = from;
    while (end < from + FIELD_BYTES && tag[end] != 0) {
      end++;
    }
    return Arrays.copyOfRange(tag, from, end);
  }

  /** Returns the bytes of the fields under ffmpeg's names. */
  Map<String, byte[]> fields() {
    return Map.of("title", title, "artist", artist, "album", album);
  }

  /**
   * Returns the decoded fields under ffmpeg's names; the encoding is guessed from all of them
   * together.
   */
  Map<String, String> tags() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] field : new byte[][] {title, artist, album}) {
      all.writeBytes(field);
      all.write(' ');
    }
    Charset charset = CharsetDetector.detect(all.toByteArray());
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("title", new String(title, charset));
    tags.put("artist", new String(artist, charset));
    tags.put("album", new String(album, charset));
    return tags;
  }
}
