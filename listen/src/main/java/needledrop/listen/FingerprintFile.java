package needledrop.listen;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/**
 * Reads and writes fingerprint files: the number of frames, the number of peaks, then the frame of
 * each peak (4 bytes) and the packed bin of each peak (2 bytes).
 */
final class FingerprintFile {
  private static final ChecksummedFile FORMAT = new ChecksummedFile("NdFp", 1);
  private static final int PEAKS_OFFSET = 2 * Integer.BYTES;

  private FingerprintFile() {}

  static void write(Path file, Fingerprint fingerprint) throws IOException {
    FORMAT.write(
        file,
        out -> {
          out.writeInt(fingerprint.frames());
          out.writeInt(fingerprint.peaks().count());
          writePeaks(out, fingerprint.peaks());
        });
  }

  static Fingerprint read(Path file) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment content = FORMAT.open(file, arena);
      int frames = content.get(ChecksummedFile.INT, 0);
      int count = content.get(ChecksummedFile.INT, Integer.BYTES);
      return new Fingerprint(frames, readPeaks(content, PEAKS_OFFSET, count));
    }
  }

  static void writePeaks(DataOutputStream out, SpectralPeaks spectralPeaks) throws IOException {
    for (int peak = 0; peak < spectralPeaks.count(); peak++)
      out.writeInt(spectralPeaks.frame(peak));
    for (int peak = 0; peak < spectralPeaks.count(); peak++)
      out.writeShort(spectralPeaks.packedBin(peak));
  }

  /** Reads peaks that start at an offset in bytes. */
  static SpectralPeaks readPeaks(MemorySegment content, long offset, int count) {
    int[] frames = new int[count];
    short[] packedBins = new short[count];
    long binsOffset = offset + (long) count * Integer.BYTES;
    MemorySegment.copy(content, ChecksummedFile.INT, offset, frames, 0, count);
    MemorySegment.copy(content, ChecksummedFile.SHORT, binsOffset, packedBins, 0, count);
    return new SpectralPeaks(frames, packedBins);
  }

  /** Returns the size of this many peaks in bytes. */
  static long peakBytes(int count) {
    return (long) count * (Integer.BYTES + Short.BYTES);
  }
}
