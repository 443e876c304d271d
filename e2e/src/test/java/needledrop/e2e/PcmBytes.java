package needledrop.e2e;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Samples as the little-endian floats that ffmpeg reads. */
final class PcmBytes {

  private PcmBytes() {}

  static byte[] of(float[] samples) {
    ByteBuffer bytes =
        ByteBuffer.allocate(samples.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(samples);
    return bytes.array();
  }
}
