package needledrop.media.image;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts the scans of a JPEG file. A progressive one has about ten, and each makes the decoder go
 * over the whole picture again, however few bytes it has.
 */
final class JpegScans {
  static final int MOST = 100;

  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;

  private JpegScans() {}

  /** At most one more than {@link #MOST}. */
  static int count(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return count(in);
    }
  }

  private static int count(InputStream in) throws IOException {
    int scans = 0;
    int marker = marker(in);
    while (marker >= 0 && marker != END_OF_IMAGE && scans <= MOST) {
      if (marker == START_OF_SCAN) {
        scans++;
      } else if (hasLength(marker)) {
        skipSegment(in);
      }
      marker = marker(in);
    }
    return scans;
  }

  /** The next marker, past coded data; negative at the end of the file. */
  private static int marker(InputStream in) throws IOException {
    int before = in.read();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (before == 0xff && next != 0 && next != 0xff) {
        return next;
      }
      before = next;
    }
    return -1;
  }

  /** Those of restarts, of the start and the end stand alone. */
  private static boolean hasLength(int marker) {
    return marker > 0x01 && (marker < 0xd0 || marker > END_OF_IMAGE);
  }

  private static void skipSegment(InputStream in) throws IOException {
    int length = (in.read() << 8 | in.read()) - 2;
    try {
      in.skipNBytes(Math.max(0, length));
    } catch (EOFException e) {
      // the file ends here, and so does the count
    }
  }
}
