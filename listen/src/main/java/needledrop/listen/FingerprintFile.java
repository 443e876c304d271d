package needledrop.listen;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/**
 * The file of one fingerprint: how many frames, how many peaks, the peaks' frames (four bytes
 * each), their tones (two).
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

  static SpectralPeaks readPeaks(MemorySegment from, long at, int count) {
    int[] frames = new int[count];
    short[] tones = new short[count];
    long tonesAt = at + (long) count * Integer.BYTES;
    MemorySegment.copy(from, ChecksummedFile.INT, at, frames, 0, count);
    MemorySegment.copy(from, ChecksummedFile.SHORT, tonesAt, tones, 0, count);
    return new SpectralPeaks(frames, tones);
  }

  static long peakBytes(int count) {
    return (long) count * (Integer.BYTES + Short.BYTES);
  }
}
