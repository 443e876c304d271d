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

/** The last 128 bytes of an MP3 file: fields of a fixed length in an encoding that none names. */
record Id3v1(byte[] title, byte[] artist, byte[] album) {
  private static final int LENGTH = 128;
  private static final int FIELD = 30;

  static Optional<Id3v1> read(FileChannel file) throws IOException {
    if (file.size() < LENGTH) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
    file.read(bytes, file.size() - LENGTH);
    byte[] tag = bytes.array();
    return new String(tag, 0, 3, StandardCharsets.ISO_8859_1).equals("TAG")
        ? Optional.of(new Id3v1(field(tag, 3), field(tag, 33), field(tag, 63)))
        : Optional.empty();
  }

  private static byte[] field(byte[] tag, int from) {
    int end = from;
    while (end < from + FIELD && tag[end] != 0) {
      end++;
    }
    return Arrays.copyOfRange(tag, from, end);
  }

  /** Its fields under ffmpeg's names; the encoding is guessed from all of them. */
  Map<String, String> tags() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] field : new byte[][] {title, artist, album}) {
      all.writeBytes(field);
      all.write(' ');
    }
    Charset charset = LegacyEncoding.guess(all.toByteArray());
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("title", new String(title, charset));
    tags.put("artist", new String(artist, charset));
    tags.put("album", new String(album, charset));
    return tags;
  }
}
