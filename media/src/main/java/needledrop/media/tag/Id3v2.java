package needledrop.media.tag;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads title, artist, album and similar tags from the ID3v2 header of an MP3 file (<a
 * href="https://id3.org/id3v2.4.0-structure">versions 2.4</a> and 2.3). A frame may contain several
 * values separated by zero bytes, of which ffmpeg reads only the first.
 */
final class Id3v2 {
  private static final Map<String, String> TAG_NAMES =
      Map.of("TIT2", "title", "TPE1", "artist", "TPE2", "album_artist", "TALB", "album");
  private static final int HEADER_BYTES = 10;
  private static final int MAX_FRAMES = 200;
  private static final int MAX_TEXT_BYTES = 4000;
  private static final int UNSYNCHRONISED_OR_EXTENDED = 0xC0;

  private final FileChannel file;
  private final Map<String, String> tags = new HashMap<>();
  private final Map<String, byte[]> latin1Bytes = new HashMap<>();

  private Id3v2(FileChannel file) {
    this.file = file;
  }

  /**
   * Returns the text frames under ffmpeg's names, with values separated by semicolons; empty if
   * there is no tag.
   */
  static Map<String, String> read(FileChannel file) throws IOException {
    return readTag(file).tags;
  }

  /** Returns the bytes of the frames that are declared as Latin-1, which is often wrong. */
  static Map<String, byte[]> readLatin1Bytes(FileChannel file) throws IOException {
    return readTag(file).latin1Bytes;
  }

  private static Id3v2 readTag(FileChannel file) throws IOException {
    Id3v2 reader = new Id3v2(file);
    ByteBuffer header = reader.readBytes(0, HEADER_BYTES);
    int version = header.get(3);
    boolean isSupported =
        header.get(0) == 'I'
            && header.get(1) == 'D'
            && header.get(2) == '3'
            && (version == 3 || version == 4)
            && (header.get(5) & UNSYNCHRONISED_OR_EXTENDED) == 0;
    if (isSupported) {
      reader.readFrames(version, HEADER_BYTES + decodeSynchsafe(header.getInt(6)));
    }
    return reader;
  }

  private void readFrames(int version, long end) throws IOException {
    long offset = HEADER_BYTES;
    for (int i = 0; i < MAX_FRAMES && offset + HEADER_BYTES < end; i++) {
      ByteBuffer header = readBytes(offset, HEADER_BYTES);
      String id = StandardCharsets.ISO_8859_1.decode(header.slice(0, 4)).toString();
      int size = version == 4 ? decodeSynchsafe(header.getInt(4)) : header.getInt(4);
      if (size <= 0 || offset + HEADER_BYTES + size > end) {
        return;
      }
      String name = TAG_NAMES.get(id);
      if (name != null && header.getShort(8) == 0) {
        addFrame(name, readBytes(offset + HEADER_BYTES, Math.min(size, MAX_TEXT_BYTES)));
      }
      offset += HEADER_BYTES + size;
    }
  }

  private void addFrame(String name, ByteBuffer frame) {
    byte[] text = new byte[frame.limit() - 1];
    frame.get(1, text);
    Charset charset = charset(frame.get(0), text);
    boolean isFirst = tags.putIfAbsent(name, joinValues(new String(text, charset))) == null;
    if (isFirst && frame.get(0) == 0) {
      latin1Bytes.put(name, text);
    }
  }

  /** Replaces the zero bytes between values by semicolons. */
  static String joinValues(String text) {
    return text.replace("\uFEFF", "").replaceAll("\0+$", "").replaceAll("\0+", "; ");
  }

  /**
   * Returns the encoding of a frame. Text declared as Latin-1 is often in the encoding of the
   * system that wrote it, which is therefore guessed.
   */
  private static Charset charset(byte declared, byte[] text) {
    return switch (declared) {
      case 1 -> StandardCharsets.UTF_16;
      case 2 -> StandardCharsets.UTF_16BE;
      case 3 -> StandardCharsets.UTF_8;
      default -> CharsetDetector.detect(text);
    };
  }

  /**
   * Decodes a size that uses seven bits of each byte, so that no size looks like an MPEG sync word.
   */
  private static int decodeSynchsafe(int size) {
    return (size >> 24 & 0x7F) << 21
        | (size >> 16 & 0x7F) << 14
        | (size >> 8 & 0x7F) << 7
        | (size & 0x7F);
  }

  private ByteBuffer readBytes(long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    file.read(bytes, from);
    return bytes.rewind();
  }
}
