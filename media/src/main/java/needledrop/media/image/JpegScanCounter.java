package needledrop.media.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts the scans of a JPEG file, so that images whose many scans would make decoding very slow
 * can be refused. A progressive image has about ten. A decoder processes the whole image once per
 * scan, even if the scan has few bytes, so that many scans make a small file slow.
 *
 * <p>Every SOS marker in the file counts. Decoders differ in which segments they skip and where
 * they stop, so that a hostile file could hide scans from a counter that skips segments.
 */
final class JpegScanCounter {
  /**
   * The most scans of an accepted file. It allows for random matches, of which other data, such as
   * the video of a "motion photo", has about one per 64 KB.
   */
  static final int MAX_SCANS = 300;

  private static final byte MARKER = (byte) 0xff;
  private static final byte START_OF_SCAN = (byte) 0xda;
  private static final int BLOCK_BYTES = 1 << 16;

  private JpegScanCounter() {}

  /** Returns the number of scans, at most {@link #MAX_SCANS} + 1. */
  static int count(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return count(in);
    }
  }

  private static int count(InputStream in) throws IOException {
    byte[] block = new byte[BLOCK_BYTES];
    int scans = 0;
    byte previous = 0;
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
      for (int i = 0; i < n; i++) {
        if (previous == MARKER && block[i] == START_OF_SCAN && ++scans > MAX_SCANS) {
          return scans;
        }
        previous = block[i];
      }
    }
    return scans;
  }
}
