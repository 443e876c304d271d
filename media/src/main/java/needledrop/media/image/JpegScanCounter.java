package needledrop.media.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts the scans of a JPEG file. A progressive one has about ten, and each makes the decoder go
 * over the whole picture again, however few bytes it has.
 *
 * <p>Every marker of a scan counts, wherever it stands. Decoders differ in which segments they skip
 * and where they end, so that a counter that skips some can be made to skip what is decoded.
 */
final class JpegScanCounter {
  /** Chance puts a marker into every 64 KB of other data, such as the film of a "motion photo". */
  static final int MAX_SCANS = 300;

  private static final byte MARKER = (byte) 0xff;
  private static final byte START_OF_SCAN = (byte) 0xda;
  private static final int BLOCK_BYTES = 1 << 16;

  private JpegScanCounter() {}

  /** At most one more than {@link #MAX_SCANS}. */
  static int count(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return count(in);
    }
  }

  private static int count(InputStream in) throws IOException {
    byte[] block = new byte[BLOCK_BYTES];
    int scans = 0;
    byte before = 0;
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
      for (int i = 0; i < n; i++) {
        if (before == MARKER && block[i] == START_OF_SCAN && ++scans > MAX_SCANS) {
          return scans;
        }
        before = block[i];
      }
    }
    return scans;
  }
}
